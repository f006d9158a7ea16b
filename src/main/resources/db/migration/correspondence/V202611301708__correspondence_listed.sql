-- Invoices that a message names without asking for them: its link opens them too. What left before named them in its words only.
alter table correspondence.message add column listed bigint[] not null default '{}';
grant select (listed) on correspondence.message to quittance_platform;
