-- Published: open invoices by the list they came with.
create view receivables.listed_claim with (security_invoker = true) as
    select firm_id, list_id, debtor_id, invoice_id
    from receivables.invoice where open_minor > 0 and type = 'INVOICE' and list_id is not null;
grant select on receivables.listed_claim to quittance_firm, quittance_agent, quittance_engine;
