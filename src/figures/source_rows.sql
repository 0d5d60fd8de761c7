-- From each published figure back to the lines of files that it rests on. A view: asked for seldom, and then of one figure.
create view source_rows as
with parts as (
  select indicator, side, region as area, member, share from sides, memberships
  union all
  select indicator, side, code as area, code as member, 1 as share from sides, areas
)
select distinct
  parts.indicator, parts.side, parts.area, observations.period,
  observations.source, observations.measure, observations.file, observations.line,
  observations.area as source_area, observations.low, observations.high, observations.absence,
  parts.share * coalesce(lineage.share, 1) as share
from parts
join sides using (indicator, side)
left join lineage on lineage.current = parts.member
join observations
  on observations.source = sides.source and observations.measure = sides.measure
  and (observations.area = lineage.old and observations.classification = lineage.classification
    or lineage.old is null and observations.area = parts.member);
