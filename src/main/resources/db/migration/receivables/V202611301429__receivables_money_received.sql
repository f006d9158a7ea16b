-- Published: when money was booked, for whoever must say how old the figures' money is.
create view receivables.money_received with (security_invoker = true) as
    select firm_id, payment_id, posted_on as value_on from receivables.posting
    where kind = 'PAYMENT' and payment_id is not null;
grant select on receivables.money_received to quittance_firm, quittance_agent, quittance_engine;

-- A posting is written whole: entries that come later are refused even when they balance, so what was signed stays what it was.
create or replace function receivables.refuse_unbalanced_entries() returns trigger language plpgsql
    set enable_seqscan = off set enable_sort = off set enable_bitmapscan = off as $$
begin
    if exists (select from (select distinct firm_id, posting_id from added) a
               where (select p.posting_id from receivables.posting p
                      where p.firm_id = a.firm_id and p.posting_id >= a.posting_id
                      order by p.posting_id limit 1) is distinct from a.posting_id)
       or exists (select from added a where a.invoice_id is not null
                  and (select i.invoice_id from receivables.invoice i
                       where i.firm_id = a.firm_id and i.invoice_id >= a.invoice_id
                       order by i.invoice_id limit 1) is distinct from a.invoice_id) then
        raise exception 'an entry points to a posting and an invoice that exist' using errcode = 'foreign_key_violation';
    end if;
    if exists (select from added group by firm_id, posting_id, currency having sum(amount_minor) <> 0) then
        raise exception 'a posting balances in every currency' using errcode = 'check_violation';
    end if;
    if exists (select from (select firm_id, posting_id, count(*) as lines from added group by firm_id, posting_id) a
               where (select count(*) from receivables.entry e
                      where e.firm_id = a.firm_id and e.posting_id = a.posting_id) <> a.lines) then
        raise exception 'a posting is written with all its entries at once' using errcode = 'check_violation';
    end if;
    return null;
end $$;
