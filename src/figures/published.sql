-- The only figures that pages, downloads and search may read. Figures of CBS and DUO were protected by their publishers;
-- what this project counts itself (surveys) passes protection before it comes here.
create table published as
with latest as (
  -- The gemeenten that are like one are held against its latest figure, and serve nothing else.
  select indicator, replace(area, 'GM', 'VG') as area, max(period) as period
  from figures where absence is null and not expected and starts_with(area, 'GM')
  group by all
)
select
  indicator, area, period::integer as period, value, low, high, numerator, denominator, lower, upper,
  expected, absence, provisional, method,
  members::integer as members, present::integer as present, cells
from figures
where not starts_with(area, 'VG') or (indicator, area, period) in (from latest)
order by indicator, area, period;
