-- The only figures that pages, downloads and search may read. Figures of CBS and DUO were protected by their publishers;
-- what this project counts itself (surveys) passes protection before it comes here.
create table published as
select
  indicator, area, period::integer as period, value, low, high, numerator, denominator, lower, upper,
  expected, absence, provisional, method,
  members::integer as members, present::integer as present, cells
from figures
order by indicator, area, period;
