-- Published: who a debtor is, for lists of other modules.
create view parties.debtor_card with (security_invoker = true) as
    select d.firm_id, d.debtor_id, d.reference, d.name, d.email, f.currency as firm_currency
    from parties.debtor d join parties.firm f on f.firm_id = d.firm_id;
grant select on parties.debtor_card to quittance_firm, quittance_agent, quittance_engine;
