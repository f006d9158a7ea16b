-- When an invoice's content, open amount or state changed last, whichever room wrote it: for programs that ask what is new.
alter table receivables.invoice add column changed_at timestamptz not null default now();
create function receivables.note_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end $$;
create trigger invoice_changed before update on receivables.invoice for each row
    when ((old.open_minor, old.state, old.version, old.due_on, old.total_minor, old.debtor_id)
          is distinct from (new.open_minor, new.state, new.version, new.due_on, new.total_minor, new.debtor_id)
          or (old.description, old.order_reference, old.lines) is distinct from (new.description, new.order_reference, new.lines))
    execute function receivables.note_change();
create index invoice_changed on receivables.invoice (firm_id, changed_at);
