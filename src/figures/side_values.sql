-- Numerators, denominators and the other sides of today's gemeenten, and of areas that the source gives. Measures of a
-- side are added up.
create table side_values as
with added as (
  select
    indicator, side, area, period, given,
    count(*) as measures,
    round(fsum(low), 6) as low,
    round(fsum(high), 6) as high,
    max(absence) filter (where absence <> 'none-here') as absence,
    count(*) filter (where absence = 'none-here') as nowhere,
    bool_or(provisional) as provisional,
    bool_or(divided) as divided,
    sum(cells) as cells
  from sides join current_cells using (source, measure)
  group by all
),
expected as (select indicator, side, count(*) as expected from sides group by all),
judged as (
  select *, case
    when measures < expected then 'not-published'
    when absence is not null then absence
    when nowhere = expected then 'none-here'
  end as reason
  from added join expected using (indicator, side)
)
select
  indicator, side, area, given,
  -- An outlook stands at the year from which it looks ahead.
  period - case when kind = 'outlook' and side <> 'denominator' then years else 0 end as period,
  case when reason is null then low end as low,
  case when reason is null then high end as high,
  reason as absence, provisional, divided, cells, expected as measures
from judged join indicators using (indicator);
