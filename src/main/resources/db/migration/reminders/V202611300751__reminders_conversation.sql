-- At least so many days lie between two reminders to a debtor; never less than 48 hours.
alter table reminders.scenario add column rhythm_days int not null default 7 check (rhythm_days between 2 and 28);
alter table reminders.scenario alter column rhythm_days drop default;

-- A message that claims less than this in a currency does not leave in it. The minimum that stood here had no currency and was
-- one minor unit everywhere, which is what holds where no row stands.
create table reminders.scenario_minimum (
    firm_id bigint not null,
    scenario text not null,
    version int not null,
    currency char(3) not null,
    minor bigint not null check (minor > 0),
    primary key (firm_id, scenario, version, currency),
    foreign key (firm_id, scenario, version) references reminders.scenario
);
call tenancy.isolate('reminders.scenario_minimum');
grant select on reminders.scenario_minimum to quittance_firm, quittance_agent, quittance_engine;
grant insert on reminders.scenario_minimum to quittance_operator, quittance_firm, quittance_engine;
call tenancy.lift_force('reminders.scenario', 'reminders.scenario_minimum', 'reminders.debtor_day', 'reminders.reminder', 'parties.firm', 'correspondence.message');
insert into reminders.scenario_minimum (firm_id, scenario, version, currency, minor)
    select s.firm_id, s.key, s.version, f.currency, s.minimum_minor
    from reminders.scenario s join parties.firm f using (firm_id) where s.minimum_minor > 1;
alter table reminders.scenario drop column minimum_minor;

-- A debtor's day knows its message, how far it spoke (in days of the step whose words it used), and what it asked for in each
-- currency: what the last check compares with.
alter table reminders.debtor_day add column message_id bigint;
alter table reminders.debtor_day add column tone_days int not null default 0;
alter table reminders.debtor_day add column currencies text[];
alter table reminders.debtor_day add column totals_minor bigint[];
update reminders.debtor_day d set message_id = m.message_id
    from correspondence.message_state m
    where m.firm_id = d.firm_id and m.key = 'reminder:' || d.debtor_id || ':' || d.day;
update reminders.debtor_day d set tone_days = r.furthest
    from (select firm_id, debtor_id, planned_on, max(offset_days) as furthest from reminders.reminder group by 1, 2, 3) r
    where r.firm_id = d.firm_id and r.debtor_id = d.debtor_id and r.planned_on = d.day;
call tenancy.restore_force('reminders.scenario', 'reminders.scenario_minimum', 'reminders.debtor_day', 'reminders.reminder', 'parties.firm', 'correspondence.message');
alter table reminders.debtor_day alter column tone_days drop default;
alter table reminders.debtor_day drop column currency;
create index debtor_day_message on reminders.debtor_day (firm_id, message_id);

-- Debtors that a run could not decide because of a fault.
create table reminders.set_aside (
    firm_id bigint not null,
    debtor_id bigint not null,
    since_on date not null,
    tries int not null,
    reason text not null,
    primary key (firm_id, debtor_id),
    foreign key (firm_id, debtor_id) references parties.debtor
);
call tenancy.isolate('reminders.set_aside');
grant select, insert, update, delete on reminders.set_aside to quittance_engine;
grant select on reminders.set_aside to quittance_firm, quittance_agent;
