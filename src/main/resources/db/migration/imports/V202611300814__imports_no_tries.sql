-- The one policy of all jobs counts tries, those that a node did not survive too; an import need not.
alter table imports.import drop column tries;
