-- What gemeenten are compared by: each quantity of a gemeente, the mean of the last three years that it has.
create table quantities as
with amounts as (
  select quantity, side, area, period, sum((low + high) / 2) as amount, count(*) as measures
  from quantity_sides join current_cells using (source, measure)
  where not given and absence is null and area <> 'GM9999'
  group by all
),
expected as (select quantity, side, count(*) as measures from quantity_sides group by all),
complete as (select amounts.* from amounts semi join expected using (quantity, side, measures)),
yearly as (
  select n.quantity, n.area, n.period,
    case when d.amount is null then n.amount else n.amount / nullif(d.amount, 0) end as value,
    row_number() over (partition by n.quantity, n.area order by n.period desc) as back
  from complete as n
  left join complete as d
    on d.side = 'denominator' and d.quantity = n.quantity and d.area = n.area and d.period = n.period
  where n.side = 'numerator'
    and (d.amount is not null or n.quantity not in (select quantity from expected where side = 'denominator'))
)
select quantity, area, round(avg(value), 9) as value
from yearly
where back <= 3
group by all;
