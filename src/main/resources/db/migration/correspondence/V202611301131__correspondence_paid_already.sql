-- A debtor says that it is paid already, and may send a proof: files of the debtor, in documents.document.
alter table correspondence.question drop constraint question_topic_check;
alter table correspondence.question
    add constraint question_topic_check check (topic in ('WRONG', 'CANNOT_PAY', 'PAID', 'OTHER')),
    add column documents bigint[] not null default '{}';
