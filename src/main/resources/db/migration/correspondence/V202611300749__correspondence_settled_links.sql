-- A link that ended because its invoices were settled opens again when one of them is owed again; one that was revoked for
-- another reason does not.
alter table correspondence.link add column settled boolean not null default false;
