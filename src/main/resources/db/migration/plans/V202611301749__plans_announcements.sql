-- The instalments whose coming was told: each is told once for each of its days.
create table plans.announcement (
    firm_id bigint not null,
    plan_id bigint not null,
    due_on date not null,
    told_on date not null,
    primary key (firm_id, plan_id, due_on),
    foreign key (firm_id, plan_id) references plans.plan
);
call tenancy.isolate('plans.announcement');
grant select, insert on plans.announcement to quittance_firm, quittance_agent, quittance_engine;
create index instalment_due on plans.instalment (firm_id, due_on);
