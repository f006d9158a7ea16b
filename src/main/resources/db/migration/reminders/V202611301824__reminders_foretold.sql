-- The messages that a rehearsal foretells, with the total each would ask for: amounts for each day and step, and what each
-- debtor would get. Earlier rehearsals have none and are asked for again.
create table reminders.foretold (
    firm_id bigint not null,
    run_id bigint not null,
    debtor_id bigint not null,
    on_day date not null,
    step text not null,
    channel text not null,
    currency char(3) not null,
    asked_minor bigint not null,
    invoices int not null,
    primary key (firm_id, run_id, debtor_id, on_day, currency),
    foreign key (firm_id, run_id) references reminders.run
);
call tenancy.isolate('reminders.foretold');
grant select, insert, delete on reminders.foretold to quittance_engine;
grant select on reminders.foretold to quittance_firm, quittance_agent;
