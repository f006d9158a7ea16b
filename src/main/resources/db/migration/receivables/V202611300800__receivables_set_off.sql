-- What a firm does with its debtors' credit; no row: at once.
create table receivables.set_off_policy (
    firm_id bigint primary key references parties.firm,
    policy text not null check (policy in ('AT_ONCE', 'KEPT'))
);
call tenancy.isolate('receivables.set_off_policy');
grant select on receivables.set_off_policy to quittance_agent, quittance_engine;
grant select, insert, update (policy) on receivables.set_off_policy to quittance_firm;
create index invoice_unused_note on receivables.invoice (firm_id, debtor_id) where type = 'CREDIT_NOTE' and open_minor > 0;

-- Money of an unknown payer waits without a debtor.
do $$
declare
    rule text;
begin
    select conname into strict rule from pg_constraint
    where conrelid = 'receivables.entry'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%SUSPENSE%debtor_id IS NOT NULL%';
    execute format('alter table receivables.entry drop constraint %I', rule);
end $$;
alter table receivables.entry add constraint entry_whose check (account not in ('RECEIVABLE', 'CREDIT') or debtor_id is not null);

-- The bank of a card's holder takes money back: that is no dispute about the goods.
call tenancy.lift_force('receivables.hold');
update receivables.hold set kind = 'CHARGEBACK' where kind = 'DISPUTE' and placed_by = 'machine';
call tenancy.restore_force('receivables.hold');
