-- When a hold ended and why: what protects a person by law is lifted with a reason that stays.
alter table receivables.hold add column released_at timestamptz, add column released_because text;
grant update (released_at, released_because) on receivables.hold to quittance_firm, quittance_agent, quittance_engine;
