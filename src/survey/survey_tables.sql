-- What is published of the survey, in the words of domain/surveyResult.ts. A unit is year, group, region and subgroup.
create table survey_reach (
  year integer, "group" varchar, region varchar, subgroup varchar,
  respondents integer, invited integer, regions integer, absence varchar
);
create table survey_answers (
  year integer, "group" varchar, region varchar, subgroup varchar, item varchar, option integer,
  answer varchar, place integer, percent integer, bound varchar, absence varchar
);
create table survey_results (
  year integer, "group" varchar, region varchar, subgroup varchar, item varchar, option integer,
  measure varchar, n integer, value double, lower double, upper double, decimals integer, bound varchar, absence varchar
);
create table survey_differences (
  year integer, "group" varchar, region varchar, subgroup varchar, item varchar, option integer,
  measure varchar, beside varchar, wording varchar, value double, verdict varchar
);
create table survey_codes (
  year integer, "group" varchar, region varchar, subgroup varchar, item varchar,
  code varchar, mentions integer, n integer, absence varchar
);
create table survey_quotes (
  year integer, "group" varchar, region varchar, subgroup varchar, item varchar, code varchar, text varchar, "by" varchar
);
