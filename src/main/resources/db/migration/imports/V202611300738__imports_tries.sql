-- How often the import was begun since it last went on: a file that brings its reader down every time ends as FAILED.
alter table imports.import add column tries int not null default 0;
