-- What printer or post said of a letter is a value of its own, not the beginning of a text.
alter table correspondence.message_event
    add column news text check (news in ('ACCEPTED', 'POSTED', 'RETURNED', 'REFUSED'));
call tenancy.lift_force('correspondence.message_event');
update correspondence.message_event e set news = split_part(e.detail, ' ', 1)
from correspondence.message m
where m.firm_id = e.firm_id and m.message_id = e.message_id and m.channel = 'LETTER'
  and split_part(e.detail, ' ', 1) in ('ACCEPTED', 'POSTED', 'RETURNED', 'REFUSED');
call tenancy.restore_force('correspondence.message_event');
