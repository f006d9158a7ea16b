-- From where an act of staff or of a program came: the address of its connection; empty for acts of debtors and of the machine.
alter table tenancy.audit_entry add column origin text not null default '';
