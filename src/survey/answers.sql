-- What is read of the exports, and is never written to a disk: this database has no file to write to either.
set temp_directory = '';

-- A file of answers; subgroup_place is the place of the item that divides the group, null where the group is not divided.
create table sheets (sheet integer, year integer, "group" varchar, region varchar, subgroup_place integer);

-- The items of a sheet, in the order of its columns.
create table places (sheet integer, place integer, item varchar, option integer);

-- Which code of the item that divides a group puts a respondent in which subgroup.
create table subgroup_codes (sheet integer, code integer, subgroup varchar);

-- One answer a row; 25 million of a survey of 200,000.
create table answers (sheet smallint, place smallint, respondent integer, code utinyint);
