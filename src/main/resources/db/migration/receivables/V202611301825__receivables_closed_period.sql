-- A firm closes its books up to a day: no posting of that day or an earlier one is taken any more, whoever asks.
create table receivables.closed_period (
    firm_id bigint primary key,
    through date not null
);
call tenancy.isolate('receivables.closed_period');
grant select on receivables.closed_period to quittance_firm, quittance_agent, quittance_engine;
grant insert, update (through), delete on receivables.closed_period to quittance_firm;

create function receivables.refuse_in_closed_period() returns trigger language plpgsql as $$
begin
    if exists (select from receivables.closed_period p where p.firm_id = new.firm_id and p.through >= new.posted_on) then
        raise exception 'posting % lies in a period that is closed', new.source using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger posting_in_open_period before insert on receivables.posting
    for each row execute function receivables.refuse_in_closed_period();
