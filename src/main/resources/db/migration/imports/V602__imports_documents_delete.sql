-- An invoice that comes in with another content leaves the files of the earlier one behind.
grant delete on imports.invoice_document to quittance_engine;
