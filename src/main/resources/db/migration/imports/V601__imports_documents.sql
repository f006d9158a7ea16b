-- Files that belong to an invoice: its original PDF, what was attached to it. The file is kept by documents.
create table imports.invoice_document (
    firm_id bigint not null,
    invoice_id bigint not null,
    document_id bigint not null,
    debtor_id bigint not null,
    import_id bigint not null,
    kind text not null check (kind in ('ORIGINAL_PDF', 'ATTACHMENT')),
    file_name text not null,
    sha256 char(64) not null,
    primary key (firm_id, invoice_id, document_id),
    unique (firm_id, invoice_id, sha256),
    foreign key (firm_id, invoice_id) references receivables.invoice,
    foreign key (firm_id, document_id) references documents.document,
    foreign key (firm_id, debtor_id) references parties.debtor,
    foreign key (firm_id, import_id) references imports.import
);
call tenancy.isolate('imports.invoice_document', 'debtor_id');
grant usage on schema imports to quittance_debtor;
grant select on imports.invoice_document to quittance_debtor, quittance_firm, quittance_agent, quittance_engine;
grant insert on imports.invoice_document to quittance_engine;
