-- Debtors who asked to be reminded by post; no row: as the scenario says.
create table parties.writing_preference (
    firm_id bigint not null,
    debtor_id bigint not null,
    way text not null check (way = 'POST'),
    primary key (firm_id, debtor_id),
    foreign key (firm_id, debtor_id) references parties.debtor (firm_id, debtor_id)
);
call tenancy.isolate('parties.writing_preference', 'debtor_id');
grant select, insert, delete on parties.writing_preference to
    quittance_debtor, quittance_firm, quittance_agent, quittance_engine;
