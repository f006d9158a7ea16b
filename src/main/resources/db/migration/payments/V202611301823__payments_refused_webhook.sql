-- Webhooks that were not taken, counted by firm, day and reason: a wrong signing secret is seen by people, and however many
-- strangers call, no more than a few rows a day are made. firm_id is 0 when the address named no firm of this installation.
-- The sender is unknown, so the platform counts; the operator reads, and a firm what was sent to its own address.
create table payments.refused_webhook (
    firm_id bigint not null,
    on_day date not null,
    reason text not null,
    refused bigint not null check (refused > 0),
    last_at timestamptz not null,
    primary key (firm_id, on_day, reason)
);
call tenancy.isolate('payments.refused_webhook');
grant usage on schema payments to quittance_platform, quittance_operator;
grant select, insert, update (refused, last_at) on payments.refused_webhook to quittance_platform;
grant select on payments.refused_webhook to quittance_operator, quittance_firm;
