-- Whether credit was set off without anybody asking: on the invoice a credit note names, or by the firm's policy. The key of
-- the posting says so; that is read here and nowhere else.
alter table receivables.posting add column automatic boolean not null
    generated always as (kind = 'CREDIT_USED' and (source like 'credit/%' or source like 'applied/%')) virtual;
