-- What people declared while a plan was agreed upon: the very text that was shown, and how they had shown who they were.
create table plans.act (
    firm_id bigint not null,
    plan_id bigint not null,
    round int not null check (round > 0),
    author text not null,
    at timestamptz not null,
    proof text not null check (proof in ('LINK_AND_FACT', 'ACCOUNT')),
    shown text not null,
    primary key (firm_id, plan_id, round, author),
    foreign key (firm_id, plan_id) references plans.plan
);
call tenancy.isolate('plans.act');
grant select, insert on plans.act to quittance_firm, quittance_agent, quittance_engine;

-- What becomes of interest for late payment while the plan runs, and the agreement as a file.
alter table plans.plan
    add column interest_mode text not null default 'NONE'
        check (interest_mode in ('CONTINUE', 'FREEZE_WHILE_COMPLIANT', 'WAIVE_ON_COMPLETION', 'NONE')),
    add column document_id bigint,
    add foreign key (firm_id, document_id) references documents.document;
create index plan_document on plans.plan (firm_id, document_id) where document_id is not null;
grant update (document_id, interest_mode) on plans.plan to quittance_firm, quittance_agent, quittance_engine;
