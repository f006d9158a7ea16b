-- Planned every check of a foreign key anew, row by row.
drop function tenancy.plan_anew();
