-- Which areas are compared with which, and what part of the area lies in the benchmark. Partly overlapping regions are
-- left out: neither wholly in nor wholly out, their difference cannot be told from chance.
create table benchmark_pairs as
with kinds as (select code, kind from areas),
-- Gemeenten with the regions and groups that they are in, and with the ten most like them.
gemeenten as (
  select member as area, region as benchmark, share as within
  from memberships join kinds on code = member
  where kind = 'gemeente' and not starts_with(region, 'VG')
  union all by name
  select distinct replace(region, 'VG', 'GM') as area, region as benchmark, 0.0 as within
  from memberships where starts_with(region, 'VG')
),
-- Regions with the regions that hold all of their gemeenten.
sizes as (select region, count(*) as members from memberships where member <> 'GM9999' group by region),
held as (
  select small.region as area, large.region as benchmark, count(*) as members
  from memberships as small
  join memberships as large using (member)
  join kinds as s on s.code = small.region
  join kinds as l on l.code = large.region
  where l.kind in ('provincie', 'nederland') and s.kind in ('samenwerkingsverband', 'jeugdregio', 'provincie')
    and s.kind <> l.kind and large.share = 1 and member <> 'GM9999'
  group by small.region, large.region
),
regions as (
  select area, benchmark, 1.0 as within
  from held join sizes on sizes.region = area and sizes.members = held.members
)
from gemeenten union all by name from regions;
