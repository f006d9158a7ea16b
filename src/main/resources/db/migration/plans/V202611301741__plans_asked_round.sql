-- What the answer to a debtor's wish went by: other rules can be tried on it.
create table plans.asked_round (
    firm_id bigint not null,
    plan_id bigint not null,
    round int not null,
    asked_on date not null,
    debtor_kind text not null check (debtor_kind in ('BUSINESS', 'CONSUMER')),
    -- Where the band of balances begins, in whole units.
    above bigint not null,
    other_plan boolean not null,
    broken_on date,
    disputed boolean not null,
    is_protected boolean not null,
    time_barred boolean not null,
    outcome text not null check (outcome in ('ACCEPTABLE', 'NEAR', 'REVIEW')),
    primary key (firm_id, plan_id, round),
    foreign key (firm_id, plan_id, round) references plans.offer
);
call tenancy.isolate('plans.asked_round');
create index asked_round_day on plans.asked_round (firm_id, asked_on);
grant select, insert on plans.asked_round to quittance_firm, quittance_agent, quittance_engine;
