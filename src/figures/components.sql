-- What a figure is made of: numerator and denominator of one area and year, both from the source or both added up.
-- The source's own total is preferred to a sum of ours. A forecast is continued backwards by what was counted.
create table components as
with kinds as (
  select indicator, kind in ('share', 'rate', 'mean', 'ratio', 'outlook') as has_denominator,
    kind in ('forecast', 'outlook') as looks_ahead
  from indicators
),
all_values as (
  select
    indicator, side, area, period, low, high, absence, provisional, cells, measures,
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
  select n.indicator, n.side, region as area, n.period, count(*) as present
  from side_values as n
  join memberships on member = n.area
  join kinds using (indicator)
  left join side_values as d
    on d.side = 'denominator' and d.indicator = n.indicator and d.area = n.area and d.period = n.period and not d.given
  where n.side in ('numerator', 'observed') and not n.given and member <> 'GM9999'
    and (n.absence is null or n.absence = 'none-here')
    and (not has_denominator or d.area is not null and (d.absence is null or d.absence = 'none-here'))
  group by all
),
joined as (
  select
    n.indicator, n.area, n.period, n.preference, n.method, n.members,
    looks_ahead and n.side = 'numerator' as expected,
    case when n.preference = 1 then coalesce(complete.present, 0)
      else least(n.present, coalesce(d.present, n.present)) end as present,
    n.low as numerator_low, n.high as numerator_high, d.low as denominator_low, d.high as denominator_high,
    -- The forecaster's margin is of this very area. Margins of parts are never added up (methods.md F4).
    case when n.preference = 0 and l.cells = l.measures then l.low end as lower,
    case when n.preference = 0 and u.cells = u.measures then u.high end as upper,
    case
      when n.absence is not null and n.absence <> 'none-here' then n.absence
      when has_denominator and d.area is null then 'not-published'
      else coalesce(d.absence, n.absence)
    end as absence,
    n.provisional or coalesce(d.provisional, false) as provisional,
    n.cells + coalesce(d.cells, 0) as cells
  from all_values as n
  join kinds using (indicator)
  left join complete
    on complete.indicator = n.indicator and complete.side = n.side and complete.area = n.area
    and complete.period = n.period
  left join all_values as d
    on d.side = 'denominator' and d.indicator = n.indicator and d.area = n.area and d.period = n.period
    and d.preference = n.preference
  left join all_values as l
    on l.side = 'lower' and l.indicator = n.indicator and l.area = n.area and l.period = n.period
    and l.preference = 0 and n.side = 'numerator'
  left join all_values as u
    on u.side = 'upper' and u.indicator = n.indicator and u.area = n.area and u.period = n.period
    and u.preference = 0 and n.side = 'numerator'
  where n.side in ('numerator', 'observed')
)
from joined
qualify row_number() over (
  -- What was counted comes before what was expected.
  partition by indicator, area, period
  order by (absence is not null)::integer, expected::integer, preference
) = 1;
