-- The gemeenten of each group, for who wants to know whom a gemeente is compared with.
create table group_members as
select region as "group", member from memberships semi join groups on code = region order by all;
