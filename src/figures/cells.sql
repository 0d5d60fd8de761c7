-- The observations of a measure, area and year as one: places are added up; one that is missing makes the sum missing.
-- Sums are rounded to a millionth, here and in the tables after this: the order in which threads add fractions would else
-- show in the last digits, and two builds of one release would differ. Parts by weight may stand just between two
-- millionths; there a billionth is added, so that they fall on the same side each time.
create table cells as
select
  source, measure, area, classification, period,
  case when count(absence) = 0 then round(fsum(low), 6) end as low,
  case when count(absence) = 0 then round(fsum(high), 6) end as high,
  -- Of several reasons the heaviest: unknown before not-published before not-applicable.
  max(absence) as absence,
  bool_or(provisional) as provisional,
  count(*) as cells
from observations
group by all;
