-- A task that was not done by its day is escalated: it comes first, and the desk says so.
alter table agenda.task add column escalated_on date;
create index task_late on agenda.task (firm_id, due_on) where done_on is null and escalated_on is null;
grant select (escalated_on) on agenda.task to quittance_operator;
