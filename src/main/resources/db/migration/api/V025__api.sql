-- Answers already given to requests with an idempotency key, so that a repeated request gets the same answer.
create schema api;
grant usage on schema api to quittance_firm, quittance_platform;

create table api.idempotency_key (
    firm_id bigint not null references parties.firm,
    key text not null,
    request_hash bytea not null,
    claimed_at timestamptz not null default clock_timestamp(),
    status int,
    headers text,
    body bytea,
    primary key (firm_id, key)
);
create index idempotency_key_claimed on api.idempotency_key (claimed_at);
call tenancy.isolate('api.idempotency_key');
grant select, insert, update, delete on api.idempotency_key to quittance_firm;
grant select (claimed_at), delete on api.idempotency_key to quittance_platform;
