-- Lists are written by the same statement as an invoice that comes alone, from arrays: nothing is staged any more.
drop table receivables.staged_invoice;
revoke usage on sequence receivables.invoice_invoice_id_seq from quittance_engine;
