-- From each published figure back to the lines of files that it rests on. A view: asked for seldom, and then of one figure.
-- A growth rests on two years. Of a figure that the source gives itself (bron) its own line counts, not those of its parts.
create view source_rows as
with parts as (
  select region as area, member, share from memberships
  union all
  select code as area, code as member, 1 as share from areas
),
years as (
  select indicator, 0 as back from indicators
  union all
  select indicator, years as back from indicators where kind = 'growth'
)
select distinct
  published.indicator, sides.side, published.area, published.period,
  observations.source, observations.measure, observations.file, observations.line,
  observations.area as source_area, observations.period as source_period,
  observations.low, observations.high, observations.absence,
  parts.share * coalesce(lineage.share, 1) as share
from published
join sides using (indicator)
join years using (indicator)
join areas on areas.code = published.area
join parts on parts.area = published.area
left join lineage on lineage.current = parts.member
join observations
  on observations.source = sides.source and observations.measure = sides.measure
  and observations.period = published.period - years.back
  and (observations.area = lineage.old and observations.classification = lineage.classification
    or lineage.old is null and observations.area = parts.member)
where areas.kind = 'gemeente'
  or method = 'bron' and parts.member = published.area
  or method <> 'bron' and parts.member <> published.area;
