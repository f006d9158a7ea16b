-- The first pages of an original PDF as pictures, drawn once when it comes in: a PDF itself is never opened in a page.
create table imports.page_picture (
    firm_id bigint not null,
    document_id bigint not null,
    page int not null check (page between 1 and 5),
    debtor_id bigint not null,
    png bytea not null,
    primary key (firm_id, document_id, page),
    foreign key (firm_id, document_id) references documents.document
);
alter table imports.page_picture alter column png set storage external;
call tenancy.isolate('imports.page_picture', 'debtor_id');
grant select on imports.page_picture to quittance_debtor, quittance_firm, quittance_agent, quittance_engine;
grant insert, delete on imports.page_picture to quittance_engine;
