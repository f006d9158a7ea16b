-- The country decides by what right a firm may write to a debtor: pages that say so read it with the name.
create or replace view parties.debtor_card with (security_invoker = true) as
    select d.firm_id, d.debtor_id, d.reference, d.name, d.email, f.currency as firm_currency, d.country
    from parties.debtor d join parties.firm f on f.firm_id = d.firm_id;
