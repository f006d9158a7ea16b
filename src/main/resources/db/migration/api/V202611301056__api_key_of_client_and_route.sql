-- A key belongs to the client that sent it and to the route it was sent to: no client gets what was answered to another one.
-- Whose the answers kept until now are is not known, so none of them is given out again.
truncate api.idempotency_key;
alter table api.idempotency_key
    drop constraint idempotency_key_pkey,
    add column client text not null,
    add column route_hash bytea not null,
    add primary key (firm_id, client, route_hash, key);
