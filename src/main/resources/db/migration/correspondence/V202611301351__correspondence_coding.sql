-- How a difference is written: by our own runs until now, by Zstandard from now on. What is kept is never written anew.
alter table correspondence.message_content
    add column coding text not null default 'RUNS' check (coding in ('RUNS', 'ZSTD'));
alter table correspondence.message_content alter column coding drop default;
