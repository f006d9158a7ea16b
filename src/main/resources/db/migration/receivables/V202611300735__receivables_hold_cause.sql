-- A hold says what caused it, so that the end of one cause ends its own hold and no other.
alter table receivables.hold add column cause text;
create index hold_cause on receivables.hold (firm_id, cause) where released_on is null and cause is not null;
call tenancy.lift_force('receivables.hold');
-- The machine wrote the cause where people write their reason.
update receivables.hold set cause = reason where placed_by = 'machine' and reason ~ '^[A-Z_]+:[a-z]+_[0-9]+$';
-- A question holds until it is answered, not for seven days; the answer released the hold, so these wait for theirs.
update receivables.hold set until_on = null where kind = 'QUESTION' and released_on is null and cause like 'QUESTION:q\_%';
call tenancy.restore_force('receivables.hold');
