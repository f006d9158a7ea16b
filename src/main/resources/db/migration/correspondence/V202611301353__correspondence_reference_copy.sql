-- The field's word: a mail is kept as what differs from a reference copy.
alter table correspondence.specimen rename to reference_copy;
alter table correspondence.message_content rename column specimen to reference_copy;
