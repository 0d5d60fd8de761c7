-- How often each code was given, and by how many, in each part of a group that answers for itself.
create table answer_tally as
with members as (
  select sheet, respondent, subgroup
  from answers join sheets using (sheet) join subgroup_codes using (sheet, code)
  where place = subgroup_place
),
divided as (
  select sheet, subgroup, place, code, count(*)::integer as persons
  from answers join members using (sheet, respondent)
  group by all
),
whole as (
  select sheet, 'alle' as subgroup, place, code, count(*)::integer as persons
  from answers join sheets using (sheet)
  where subgroup_place is null
  group by all
)
select year, "group", region, subgroup, item, option, code, sum(persons)::integer as persons
from (from divided union all from whole) join sheets using (sheet) join places using (sheet, place)
group by all
order by year, "group", region, subgroup, item, option, code;
