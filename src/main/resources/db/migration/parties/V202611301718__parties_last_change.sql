-- Published: how far the changes of a debtor's name, addresses and people have come; another number, another state.
create view parties.last_change with (security_invoker = true) as
    select firm_id, debtor_id, max(change_id) as change_id from parties.debtor_change group by firm_id, debtor_id;
grant select on parties.last_change to quittance_firm, quittance_agent, quittance_engine;
