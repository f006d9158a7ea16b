-- Where the headers of a list stand, when a person has said it: the name of a sheet (empty for the first, or a text file) and
-- the line of the header row.
alter table imports.import add column start_sheet text check (length(start_sheet) <= 200);
alter table imports.import add column start_line integer check (start_line between 1 and 1048576);
