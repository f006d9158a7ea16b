-- Published: what payments have put on an invoice, reversals taken off.
create view receivables.invoice_money with (security_invoker = true) as
    select e.firm_id, e.invoice_id, -sum(e.amount_minor) as paid_minor
    from receivables.entry e
    join receivables.posting p on p.firm_id = e.firm_id and p.posting_id = e.posting_id
    where e.account = 'RECEIVABLE' and p.payment_id is not null
    group by e.firm_id, e.invoice_id;
grant select on receivables.invoice_money to quittance_firm, quittance_agent, quittance_engine;
