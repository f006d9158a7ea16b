-- Whoever asks whether a message is genuine does not say of which firm it is: one look-up by a hash over all firms.
alter table correspondence.message add column check_hash bytea
    generated always as (sha256(decode(check_code, 'escape'))) stored;
create index message_check_hash on correspondence.message (check_hash) where check_hash is not null;
-- The door learns which firm has the code, never the code itself.
grant select (check_hash) on correspondence.message to quittance_platform;

-- What waits for a person's decision is few, and is listed over all firms.
create index message_unclear on correspondence.message (state, message_id) where state in ('UNKNOWN', 'FAILED');
