-- The least part of what is to be paid that a firm takes at once; no row: the product's default.
create table payments.part_payment (
    firm_id bigint not null references parties.firm,
    currency char(3) not null,
    least_minor bigint not null check (least_minor >= 0),
    primary key (firm_id, currency)
);
call tenancy.isolate('payments.part_payment');
grant select on payments.part_payment to quittance_debtor, quittance_firm, quittance_agent, quittance_engine;
grant insert, update (least_minor) on payments.part_payment to quittance_firm;

-- Failed payments of which the debtor has been told on a screen: told once.
create table payments.failure_seen (
    firm_id bigint not null,
    payment_id bigint not null,
    debtor_id bigint not null,
    seen_at timestamptz not null,
    primary key (firm_id, payment_id),
    foreign key (firm_id, payment_id) references payments.payment
);
call tenancy.isolate('payments.failure_seen', 'debtor_id');
grant select, insert on payments.failure_seen to quittance_debtor;
