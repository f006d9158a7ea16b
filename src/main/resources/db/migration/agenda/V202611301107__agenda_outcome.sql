-- What came of a task, in the words of who did it, and when.
alter table agenda.task add column outcome text, add column done_at timestamptz;
