-- Kinds of news that we have no use for are answered and kept, but are no dead letters: in those a real one would drown.
alter table payments.stripe_event drop constraint stripe_event_state_check;
alter table payments.stripe_event add constraint stripe_event_state_check
    check (state in ('STORED', 'DONE', 'DEAD', 'IGNORED'));
-- Over all firms: the owner is kept from rows too, except here.
call tenancy.lift_force('payments.stripe_event');
update payments.stripe_event set state = 'IGNORED' where state = 'DEAD' and reason like 'unknown type %';
call tenancy.restore_force('payments.stripe_event');
drop index payments.stripe_event_dead;
create index stripe_event_dead on payments.stripe_event (firm_id, received_at) where state in ('STORED', 'DEAD');
