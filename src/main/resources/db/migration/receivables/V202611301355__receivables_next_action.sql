-- The day on which something is next to be decided for a debtor.
alter table receivables.debtor_look rename to next_action;
alter table receivables.next_action rename column next_look_on to act_on;
alter index receivables.debtor_look_due rename to next_action_due;
