-- One row per indicator, area and year: a value between two bounds, or why there is none. Every area of a kind has a row
-- for each year in which one area of that kind has one.
create table figures as
with reported as (
  select levels.indicator, kind, code as area
  from levels join areas using (kind)
  where starts_with(code, prefix)
),
years as (
  select distinct indicator, kind, period
  from (select indicator, area, period from components union all from (select indicator, area, period from given_figures))
  join reported using (indicator, area)
),
grid as (
  select indicator, area, period
  from years join reported using (indicator, kind)
),
paired as (
  select
    grid.indicator, grid.area, grid.period, indicators.kind, per, indicators.years,
    now.* exclude (indicator, area, period),
    base.numerator_low as base_low, base.numerator_high as base_high, base.absence as base_absence,
    base.area is not null as has_base, base.provisional as base_provisional, base.cells as base_cells,
    exists (
      from breaks where breaks.indicator = grid.indicator
        and breaks.period > grid.period - indicators.years and breaks.period <= grid.period
    ) as broken
  from grid
  join indicators using (indicator)
  left join components as now using (indicator, area, period)
  left join components as base
    on base.indicator = grid.indicator and base.area = grid.area and base.period = grid.period - indicators.years
  where grid.period >= coalesce(first, 0) and grid.indicator not in (select indicator from given)
),
valued as (
  select *,
    case kind
      when 'count' then numerator_low
      when 'forecast' then numerator_low
      when 'outlook' then 100 * (numerator_low / nullif(denominator_high, 0) - 1)
      when 'growth' then 100 * (numerator_low / nullif(base_high, 0) - 1)
      else per * numerator_low / nullif(denominator_high, 0)
    end as low,
    case kind
      when 'count' then numerator_high
      when 'forecast' then numerator_high
      when 'outlook' then 100 * (numerator_high / nullif(denominator_low, 0) - 1)
      when 'growth' then 100 * (numerator_high / nullif(base_low, 0) - 1)
      else per * numerator_high / nullif(denominator_low, 0)
    end as high,
    case kind
      when 'count' then (numerator_low + numerator_high) / 2
      when 'forecast' then (numerator_low + numerator_high) / 2
      when 'outlook' then 100 * ((numerator_low + numerator_high) / nullif(denominator_low + denominator_high, 0) - 1)
      when 'growth' then 100 * ((numerator_low + numerator_high) / nullif(base_low + base_high, 0) - 1)
      else per * (numerator_low + numerator_high) / nullif(denominator_low + denominator_high, 0)
    end as value,
    case kind when 'outlook' then 100 * (lower / nullif(denominator_high, 0) - 1) else lower end as margin_lower,
    case kind when 'outlook' then 100 * (upper / nullif(denominator_low, 0) - 1) else upper end as margin_upper
  from paired
),
judged as (
  select *, case
    when absence is not null then absence
    when numerator_low is null then 'not-published'
    when kind = 'growth' and broken then 'not-comparable'
    when kind = 'growth' and not has_base then 'not-published'
    when kind = 'growth' and base_absence is not null then base_absence
    when low is null or high is null then 'undefined'
  end as reason
  from valued
),
reckoned as (
  select
    indicator, area, period,
    -- A share is at most all of them, however wide the bounds of its parts.
    case when reason is null then case when kind = 'share' and low <= 100 then least(value, 100) else value end end as value,
    case when reason is null then low end as low,
    case when reason is null then case when kind = 'share' and low <= 100 then least(high, 100) else high end end as high,
    case when reason is null then (numerator_low + numerator_high) / 2 end as numerator,
    case when reason is null then case kind
      when 'growth' then (base_low + base_high) / 2
      else (denominator_low + denominator_high) / 2
    end end as denominator,
    numerator_low, numerator_high, denominator_low, denominator_high,
    case when reason is null then margin_lower end as lower,
    case when reason is null then margin_upper end as upper,
    coalesce(expected, false) as expected,
    reason as absence,
    coalesce(provisional, false) or kind = 'growth' and coalesce(base_provisional, false) as provisional,
    coalesce(method, 'bron') as method,
    coalesce(members, 1) as members,
    coalesce(present, 0) as present,
    (coalesce(cells, 0) + case when kind = 'growth' then coalesce(base_cells, 0) else 0 end)::integer as cells
  from judged
  -- A growth or an outlook that no area can have, for want of a year to compare with, is no row.
  qualify kind not in ('growth', 'outlook')
    or count(*) filter (where has_base or kind = 'outlook' and denominator_low is not null)
      over (partition by indicator, period) > 0
),
-- What a source made whole stands as it is; its sides are known in the middle only.
taken_over as (
  select
    indicator, area, period, value, low, high, numerator, denominator,
    numerator as numerator_low, numerator as numerator_high,
    denominator as denominator_low, denominator as denominator_high,
    lower, upper,
    coalesce(expected, false) as expected,
    case when given_figures.method is null then 'not-published' else absence end as absence,
    coalesce(provisional, false) as provisional,
    coalesce(method, 'bron') as method,
    coalesce(members, 1) as members,
    coalesce(present, 0) as present,
    (method is not null)::integer as cells
  from grid join indicators using (indicator) left join given_figures using (indicator, area, period)
  where grid.period >= coalesce(first, 0) and grid.indicator in (select indicator from given)
)
from reckoned union all by name from taken_over;
