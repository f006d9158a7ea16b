-- Positions of an earlier day look at coverages that have ended as well: the index has them too.
drop index receivables.coverage_invoice;
create index coverage_of_invoice on receivables.coverage (firm_id, invoice_id);
-- Positions are made in one place; nobody read them here.
drop view receivables.claim_position;
