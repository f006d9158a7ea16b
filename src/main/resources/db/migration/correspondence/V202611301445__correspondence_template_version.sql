-- Which text did they get? Every text of a firm that messages were made of has a number; 1 stands also on what left before.
create table correspondence.template_version (
    firm_id bigint not null references parties.firm,
    template text not null,
    language char(2) not null,
    version int not null check (version > 0),
    fingerprint bytea not null check (length(fingerprint) = 32),
    first_used_at timestamptz not null,
    primary key (firm_id, template, language, version),
    unique (firm_id, template, language, fingerprint)
);
call tenancy.isolate('correspondence.template_version');
grant select on correspondence.template_version to quittance_firm, quittance_agent, quittance_engine;
grant insert on correspondence.template_version to quittance_engine;
