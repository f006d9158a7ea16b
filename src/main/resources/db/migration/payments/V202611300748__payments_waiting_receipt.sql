-- A payment typed by a person can be undone for a few minutes; its receipt waits that long. Since which business day; null =
-- the receipt does not wait.
alter table payments.payment add column receipt_waits_since date;
create index payment_receipt_waits on payments.payment (firm_id, receipt_waits_since) where receipt_waits_since is not null;
