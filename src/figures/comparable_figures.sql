-- The last years of each area that can be put beside others: counted, not expected, and on this side of every break.
create table comparable_figures as
with since as (
  select figures.indicator, area, max(figures.period) as latest from figures where absence is null and not expected
  group by all
),
unbroken as (
  select since.*, coalesce(max(breaks.period), 0) as first
  from since left join breaks on breaks.indicator = since.indicator and breaks.period <= latest
  group by all
)
select
  figures.indicator, figures.area, areas.kind, period, value, low, high,
  numerator, denominator
from figures
join unbroken using (indicator, area)
join areas on areas.code = figures.area
join indicators using (indicator)
where indicators.kind in ('share', 'rate') and absence is null and not expected
  and period between unbroken.first and latest
  and denominator_low > 0
qualify row_number() over (partition by figures.indicator, figures.area order by period desc) <= 10
order by figures.indicator, figures.area, period;
