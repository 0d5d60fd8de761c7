-- The same in today's gemeenten. A gemeente that came about by a merger is known if every predecessor is.
-- The country stands as the source gives it, marked given; so do other regions in the indeling of the release. A region of
-- an older indeling is another area: Vijfheerenlanden moved from one provincie to another.
create table current_cells as
with expected as (
  -- For each measure and year, the classification that the source used, and whether it lists places.
  select distinct source, measure, period, classification, place_measures.measure is not null as places
  from cells left join place_measures using (source, measure)
  where area in (select old from lineage)
),
gemeenten as (
  select
    expected.source, expected.measure, lineage.current as area, expected.period,
    round(fsum(lineage.share * cells.low) + 1e-9, 6) as low,
    round(fsum(lineage.share * cells.high) + 1e-9, 6) as high,
    -- A predecessor without a row is missing, but in a list of places it just has none. So has GM9999, which few files know.
    max(case
      when cells.area is null and not places and lineage.old <> 'GM9999' then 'not-published'
      else cells.absence
    end) as absence,
    bool_or(coalesce(cells.provisional, false)) as provisional,
    coalesce(sum(cells.cells), 0) as cells,
    bool_or(lineage.share < 1) as divided
  from expected
  join lineage using (classification)
  left join cells on cells.source = expected.source and cells.measure = expected.measure
    and cells.period = expected.period and cells.classification = expected.classification and cells.area = lineage.old
  group by expected.source, expected.measure, lineage.current, expected.period
)
select
  source, measure, area, period,
  case when absence is null and cells > 0 then low end as low,
  case when absence is null and cells > 0 then high end as high,
  case when absence is not null then absence when cells = 0 then 'none-here' end as absence,
  provisional, cells, divided, false as given
from gemeenten
union all by name
select source, measure, area, period, low, high, absence, provisional, cells, false as divided, true as given
from cells
where area not in (select old from lineage)
  and (area = 'NL' or classification >= (select classification from release));
