-- The observations of a measure, area and year as one: places are added up; one that is missing makes the sum missing.
create table cells as
select
  source, measure, area, classification, period,
  case when count(absence) = 0 then sum(low) end as low,
  case when count(absence) = 0 then sum(high) end as high,
  -- Of several reasons the heaviest: unknown before not-published before not-applicable.
  max(absence) as absence,
  bool_or(provisional) as provisional,
  count(*) as cells
from observations
group by all;
