-- What a figure is made of: numerator and denominator of one area and year. The source's own total is preferred to a sum
-- of ours (methods.md A3); a total of the source may have a denominator that we added up, not the other way round. A
-- forecast is continued backwards by what was counted.
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
    case when given or kind = 'gemeente' then 0 else 1 end as preference
  from side_values left join areas on code = area
  union all by name
  select
    indicator, side, area, period, low, high, absence, provisional, cells, members, present,
    case when divided then 'verdeeld' else 'som' end as method,
    1 as preference
  from region_values
),
-- The sides of a figure beside each other. What was counted before a forecast is a row of its own.
sides_of as (
  select
    indicator, area, period, preference, side = 'observed' as observed,
    any_value({low: low, high: high, absence: absence, provisional: provisional, cells: cells, members: members,
      present: present, method: method}) filter (where side in ('numerator', 'observed')) as n,
    any_value({low: low, high: high, absence: absence, provisional: provisional, cells: cells, members: members,
      present: present, method: method}) filter (where side = 'denominator') as d,
    -- The forecaster's margin is of this very area. Margins of parts are never added up (methods.md F4).
    any_value(low) filter (where side = 'lower' and cells = measures and preference = 0) as lower,
    any_value(high) filter (where side = 'upper' and cells = measures and preference = 0) as upper
  from all_values
  group by indicator, area, period, preference, side = 'observed'
),
-- A total of the source without a denominator of its own is divided by the one that we added up.
paired as (
  select * exclude (d),
    coalesce(d, any_value(d) filter (where preference = 1) over whole) as d,
    d is null and any_value(d) filter (where preference = 1) over whole is not null as borrowed
  from sides_of
  window whole as (partition by indicator, area, period, observed)
),
-- Of a region: the gemeenten that have both sides.
complete as (
  select indicator, observed, region as area, period, count(*) as present
  from sides_of
  join kinds using (indicator)
  join areas on code = area
  join memberships on member = area
  where kind = 'gemeente' and preference = 0 and n is not null and (n.absence is null or n.absence = 'none-here')
    and (not has_denominator or d is not null and (d.absence is null or d.absence = 'none-here'))
  group by all
)
select
  paired.indicator, paired.area, paired.period, preference,
  case when borrowed then d.method else n.method end as method,
  case when borrowed then d.members else n.members end as members,
  looks_ahead and not paired.observed as expected,
  case when preference = 1 then coalesce(complete.present, 0) when borrowed then d.present
    else least(n.present, coalesce(d.present, n.present)) end as present,
  n.low as numerator_low, n.high as numerator_high, d.low as denominator_low, d.high as denominator_high,
  lower, upper,
  case
    when n.absence is not null and n.absence <> 'none-here' then n.absence
    when has_denominator and d is null then 'not-published'
    else coalesce(d.absence, n.absence)
  end as absence,
  n.provisional or coalesce(d.provisional, false) as provisional,
  n.cells + coalesce(d.cells, 0) as cells
from paired
join kinds using (indicator)
left join complete using (indicator, observed, area, period)
where n is not null
qualify row_number() over (
  -- What was counted comes before what was expected.
  partition by paired.indicator, paired.area, paired.period
  order by (absence is not null)::integer, expected::integer, preference
) = 1;
