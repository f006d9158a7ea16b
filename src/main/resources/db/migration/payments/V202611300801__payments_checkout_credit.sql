-- What of the money kept for the debtor was deducted from what is paid.
alter table payments.checkout add column on_account_minor bigint not null default 0 check (on_account_minor >= 0);
