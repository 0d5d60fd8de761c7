-- What the pipeline loads. All else is derived from these by the other .sql files.
-- One row: the gemeente-indeling in which everything is shown.
create table release (classification integer);
create table areas (code varchar, kind varchar);
create table memberships (region varchar, member varchar, share double, divided boolean);
-- Where the children of each gemeente of an older classification live today.
create table lineage (classification integer, old varchar, current varchar, share double);
-- One cell of an extract each. In a list of places many cells have the same area and period.
create table observations (
  source varchar, measure varchar, area varchar, classification integer, period integer,
  low double, high double, absence varchar, provisional boolean, file varchar, line integer
);
-- Figures that a source made whole, of indicators that take them over.
create table given (
  indicator varchar, area varchar, classification integer, period integer,
  value double, low double, high double, numerator double, denominator double, lower double, upper double,
  expected boolean, absence varchar, provisional boolean, method varchar, members integer, present integer
);
-- Measures of which the source lists places: an area without rows has none.
create table place_measures (source varchar, measure varchar);
create table indicators (indicator varchar, kind varchar, per double, years integer, first integer);
-- Adjacent years that lie on two sides of a break.
create table breaks (indicator varchar, period integer);
-- The kinds of area that get an indicator; of samenwerkingsverbanden those whose code starts with the prefix (PO, VO).
create table levels (indicator varchar, kind varchar, prefix varchar);
-- side is numerator, denominator, lower or upper (bounds of a forecast), or observed (counted before the forecast); the
-- measures of a side are added up.
create table sides (indicator varchar, side varchar, source varchar, measure varchar);
-- What gemeenten are grouped by. side is numerator or denominator.
create table quantity_sides (quantity varchar, side varchar, source varchar, measure varchar);
-- Groups of gemeenten that are compared with and have no page; also in areas and memberships.
create table groups (code varchar, kind varchar, name varchar);
create table neighbours (area varchar, neighbour varchar, rank integer, distance double);
-- What deriveComparisons.ts reckons, in the words of domain/comparison.ts.
create table comparisons (
  indicator varchar, area varchar, benchmark varchar, period integer,
  value double, lower double, upper double, verdict varchar
);
create table changes (
  indicator varchar, area varchar, period integer, since integer,
  value double, lower double, upper double, verdict varchar
);
create table trends (indicator varchar, area varchar, since integer, until integer, direction varchar);
create table positions (
  indicator varchar, area varchar, period integer,
  lower double, upper double, below integer, above integer, alike integer
);
create table standouts (area varchar, indicator varchar, rank integer);
