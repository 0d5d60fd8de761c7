-- What a figure is made of: numerator and denominator of one area and year, both from the source or both added up.
-- The source's own total is preferred to a sum of ours.
create table components as
with all_values as (
  select
    indicator, side, area, period, low, high, absence, provisional, cells,
    1 as members, (absence is null)::integer as present,
    case when divided then 'verdeeld' when not given and cells > measures then 'som' else 'bron' end as method,
    case when given or area in (select code from areas where kind = 'gemeente') then 0 else 1 end as preference
  from side_values
  union all by name
  select
    indicator, side, area, period, low, high, absence, provisional, cells, members,
    case when divided then 'verdeeld' else 'som' end as method,
    1 as preference
  from region_values
),
-- Of a region: the gemeenten that have both sides.
complete as (
  select n.indicator, region as area, n.period, count(*) as present
  from side_values as n
  join memberships on member = n.area
  join indicators using (indicator)
  left join side_values as d
    on d.side = 'denominator' and d.indicator = n.indicator and d.area = n.area and d.period = n.period and not d.given
  where n.side = 'numerator' and not n.given and member <> 'GM9999'
    and (n.absence is null or n.absence = 'none-here')
    and (kind not in ('share', 'rate') or d.area is not null and (d.absence is null or d.absence = 'none-here'))
  group by all
),
joined as (
  select
    n.indicator, n.area, n.period, n.preference, n.method, n.members,
    case when n.preference = 1 then coalesce(complete.present, 0)
      else least(n.present, coalesce(d.present, n.present)) end as present,
    n.low as numerator_low, n.high as numerator_high, d.low as denominator_low, d.high as denominator_high,
    case
      when n.absence is not null and n.absence <> 'none-here' then n.absence
      when kind in ('share', 'rate') and d.area is null then 'not-published'
      else coalesce(d.absence, n.absence)
    end as absence,
    n.provisional or coalesce(d.provisional, false) as provisional,
    n.cells + coalesce(d.cells, 0) as cells
  from all_values as n
  join indicators using (indicator)
  left join complete on complete.indicator = n.indicator and complete.area = n.area and complete.period = n.period
  left join all_values as d
    on d.side = 'denominator' and d.indicator = n.indicator and d.area = n.area and d.period = n.period
    and d.preference = n.preference
  where n.side = 'numerator'
)
from joined
qualify row_number() over (
  partition by indicator, area, period order by (absence is not null)::integer, preference
) = 1;
