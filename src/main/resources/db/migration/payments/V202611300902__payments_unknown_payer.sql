-- Money of an unknown payer has no debtor until somebody finds out.
alter table payments.payment alter column debtor_id drop not null;
create index payment_unknown on payments.payment (firm_id, value_on) where debtor_id is null;
