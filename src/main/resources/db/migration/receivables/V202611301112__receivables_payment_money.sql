-- What the ledger says of each payment: money taken in, and what of it went where. For the check of the payments.
create view receivables.payment_money with (security_invoker = true) as
    select p.firm_id, p.payment_id, e.currency,
           sum(e.amount_minor) filter (where e.account = 'MONEY_IN') as money_minor,
           -sum(e.amount_minor) filter (where e.account = 'RECEIVABLE') as on_invoices_minor,
           -sum(e.amount_minor) filter (where e.account = 'CREDIT') as kept_minor,
           -sum(e.amount_minor) filter (where e.account = 'SUSPENSE') as suspense_minor
    from receivables.posting p
    join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id
    where p.payment_id is not null
    group by p.firm_id, p.payment_id, e.currency;
grant select on receivables.payment_money to quittance_firm, quittance_agent, quittance_engine;
