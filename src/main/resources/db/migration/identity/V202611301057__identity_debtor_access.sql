-- The version of a debtor's access: what was given under an earlier one opens nothing. No row is version 0.
create table identity.debtor_access (
    firm_id bigint not null references parties.firm,
    debtor_id bigint not null,
    version bigint not null,
    primary key (firm_id, debtor_id),
    foreign key (firm_id, debtor_id) references parties.debtor (firm_id, debtor_id)
);
call tenancy.isolate('identity.debtor_access', 'debtor_id');
grant usage on schema identity to quittance_debtor;
grant select on identity.debtor_access to quittance_debtor, quittance_firm, quittance_agent, quittance_engine;
grant insert, update on identity.debtor_access to quittance_firm, quittance_agent, quittance_engine;

-- Logins and remembered browsers keep the mark of the access they were given under. Those of before have none: a login lasts ten
-- minutes, and a browser remembered under no mark asks for the second fact once more.
alter table identity.debtor_login add column mark text not null default '';
alter table identity.debtor_login alter column mark drop default;
alter table identity.remembered_browser add column mark text not null default '';
alter table identity.remembered_browser alter column mark drop default;
