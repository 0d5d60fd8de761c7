-- Regions: the sum over their gemeenten, each for the part that belongs to the region. One gemeente that is missing makes
-- the region incomplete; one that has none (no school of the kind) does not.
create table region_values as
with members as (
  select region, count(*) filter (where member <> 'GM9999') as members from memberships group by region
),
-- Regions that got a part of a gemeente that was split up, and not the whole of it: an estimate.
partial as (
  select distinct region
  from (
    select classification, old, region, sum(lineage.share * memberships.share) as part
    from lineage join memberships on member = current
    group by all
  )
  where part < 0.999999
),
added as (
  select
    indicator, side, memberships.region as area, period,
    count(*) filter (where (absence is null or absence = 'none-here') and member <> 'GM9999') as present,
    count(*) filter (where absence = 'none-here') as nowhere,
    count(*) as rows_of_members,
    count(distinct absence) as reasons,
    max(absence) as absence,
    round(fsum(share * low) + 1e-9, 6) as low,
    round(fsum(share * high) + 1e-9, 6) as high,
    -- What may as well belong to the neighbouring region: of a gemeente that is for 98% here, the other 2%.
    sum(least(share, 1 - share) * high) as doubtful,
    bool_or(side_values.divided and partial.region is not null or memberships.divided) as divided,
    bool_or(provisional) as provisional,
    sum(cells) as cells,
    bool_or(member = 'GM9999' and absence <> 'none-here') as unplaced
  from side_values
  join memberships on member = area
  left join partial on partial.region = memberships.region
  where not given
  group by all
),
judged as (
  select *, case
    -- Whom nobody can place counts in the country: where that is not known, the country is not.
    when unplaced then 'unknown'
    when present = 0 and reasons = 1 and absence <> 'none-here' then absence
    when present < members then 'incomplete'
    when nowhere = rows_of_members then 'none-here'
    when doubtful > 0.25 * high then 'divided'
  end as reason
  from added join members on region = area
)
select
  indicator, side, area, period,
  case when reason is null then low end as low,
  case when reason is null then high end as high,
  reason as absence, provisional, divided, cells, members, present
from judged;
