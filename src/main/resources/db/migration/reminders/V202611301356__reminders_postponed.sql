-- Decisions that postpone a step, and the counts of a run.
alter table reminders.put_off rename to postponed;
alter index reminders.put_off_run rename to postponed_run;
alter table reminders.run_tally rename to run_count;
