-- Limits on guessing are a room of their own; their rows move with them.
create schema limits;
grant usage on schema limits to quittance_platform;
alter table identity.limiter set schema limits;
