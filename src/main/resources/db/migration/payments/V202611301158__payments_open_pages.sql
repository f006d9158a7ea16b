-- Whoever books a payment finds out whether a payment page of the debtor is open, and no more of it.
grant select (firm_id, debtor_id, state) on payments.checkout to quittance_firm, quittance_agent;
