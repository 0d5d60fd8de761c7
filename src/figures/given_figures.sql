-- Figures that a source made whole: nothing is reckoned or added up. Of an older indeling only gemeenten that are still the
-- same count, for a figure of what is now another area cannot be recoded.
create table given_figures as
with unchanged as (
  select classification, current as area
  from lineage
  group by all
  having count(*) = 1 and min(old) = current and min(share) = 1
),
newest as (select classification from release)
select given.* exclude (classification)
from given
where starts_with(area, 'GM') and (classification, area) in (from unchanged)
  or area = 'NL'
  or not starts_with(area, 'GM') and classification >= (from newest);
