-- About how many rows a list has, known before it is read; 0 when that cannot be told beforehand.
alter table imports.import add column whole_rows bigint not null default 0 check (whole_rows >= 0);
