-- A promise that took the place of another goes on with its name in calendars: the first of them, and how often it was changed.
alter table plans.promise add column first_id bigint;
alter table plans.promise add column changes int not null default 0 check (changes >= 0);
