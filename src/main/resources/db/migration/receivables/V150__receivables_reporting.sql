-- Published for figures: what was issued, and what settled it when. With open_item these give every earlier balance.
create view receivables.sale with (security_invoker = true) as
    select firm_id, invoice_id, debtor_id, number, type, currency, issued_on,
           case when type = 'CREDIT_NOTE' then -total_minor else total_minor end as minor
    from receivables.invoice where state <> 'CANCELLED';
create index invoice_sale on receivables.invoice (firm_id, issued_on) include (currency, type, total_minor)
    where state <> 'CANCELLED';

-- A movement of an open amount after the claim itself; minor is signed: less than nothing when the open amount fell.
create view receivables.settlement with (security_invoker = true) as
    select e.firm_id, e.invoice_id, i.debtor_id, i.currency, i.type, i.issued_on, i.due_on, p.posted_on as value_on,
           case when i.type = 'CREDIT_NOTE' then -e.amount_minor else e.amount_minor end as minor
    from receivables.posting p
    join receivables.entry e on e.firm_id = p.firm_id and e.posting_id = p.posting_id and e.account = 'RECEIVABLE'
    join receivables.invoice i on i.firm_id = e.firm_id and i.invoice_id = e.invoice_id
    where p.kind in ('PAYMENT', 'CREDIT_USED', 'WRITE_OFF')
       or p.kind = 'REVERSAL' and exists (
           select from receivables.posting r
           where r.firm_id = p.firm_id and r.posting_id = p.reverses and r.kind in ('PAYMENT', 'CREDIT_USED', 'WRITE_OFF'));
create index posting_value on receivables.posting (firm_id, posted_on) where kind not in ('CLAIM', 'SETTLED_BEFORE');
grant select on receivables.sale, receivables.settlement to quittance_firm, quittance_agent, quittance_engine;
