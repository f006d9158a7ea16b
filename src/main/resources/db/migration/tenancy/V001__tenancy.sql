-- Roles per audience, the isolation of a tenant table, the audit log.
-- The application's login (${app}) owns nothing and inherits nothing; a transaction takes one of these roles.
do $$
declare
    audience text;
begin
    foreach audience in array array['platform', 'debtor', 'firm', 'agent', 'engine', 'operator'] loop
        if not exists (select from pg_roles where rolname = 'quittance_' || audience) then
            execute format('create role quittance_%s nologin noinherit', audience);
        end if;
        execute format('grant quittance_%s to ${app} with inherit false, set true', audience);
    end loop;
end $$;

create schema tenancy;
grant usage on schema tenancy to
    quittance_platform, quittance_debtor, quittance_firm, quittance_agent, quittance_engine, quittance_operator;

-- After its first use on a connection the setting is '' and not null: nullif keeps that closed as well.
create function tenancy.firm() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.firm', true), '')::bigint;
create function tenancy.firms() returns bigint[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.firms', true), '')::bigint[], '{}');
create function tenancy.debtor() returns bigint language sql stable parallel safe
    return nullif(current_setting('app.debtor', true), '')::bigint;

-- Puts a tenant table (with a column firm_id) behind row security for every audience that is granted on it.
-- debtor_column: the column that says whose row it is, when debtors may see the table; null when they may not.
create procedure tenancy.isolate(tenant_table regclass, debtor_column name default null) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy firm_rows on %s to quittance_firm, quittance_engine
        using (firm_id = tenancy.firm()) with check (firm_id = tenancy.firm())', tenant_table);
    execute format('create policy agent_reads on %s for select to quittance_agent
        using (firm_id = any (tenancy.firms()))', tenant_table);
    execute format('create policy agent_inserts on %s for insert to quittance_agent
        with check (firm_id = tenancy.firm())', tenant_table);
    execute format('create policy agent_updates on %s for update to quittance_agent
        using (firm_id = tenancy.firm()) with check (firm_id = tenancy.firm())', tenant_table);
    execute format('create policy agent_deletes on %s for delete to quittance_agent
        using (firm_id = tenancy.firm())', tenant_table);
    -- These two see across firms; what they see is limited by column grants, and only a few tables are granted at all.
    execute format('create policy across_firms on %s to quittance_operator, quittance_platform
        using (true) with check (true)', tenant_table);
    if debtor_column is not null then
        execute format('create policy debtor_rows on %s to quittance_debtor
            using (firm_id = tenancy.firm() and %I = tenancy.debtor())
            with check (firm_id = tenancy.firm() and %I = tenancy.debtor())',
            tenant_table, debtor_column, debtor_column);
    end if;
end $$;
revoke execute on procedure tenancy.isolate from public;

-- Not a tenant table in the narrow sense: an entry may concern the installation (firm_id null). Insert-only for everybody.
create table tenancy.audit_entry (
    id bigint generated always as identity primary key,
    firm_id bigint,
    at timestamptz not null,
    business_on date not null,
    actor text not null,
    act text not null,
    subject text not null,
    detail text not null
);
create index audit_entry_firm on tenancy.audit_entry (firm_id, id);
alter table tenancy.audit_entry enable row level security;
alter table tenancy.audit_entry force row level security;
create policy appends on tenancy.audit_entry for insert to
    quittance_platform, quittance_debtor, quittance_firm, quittance_agent, quittance_engine, quittance_operator
    with check (firm_id is not distinct from tenancy.firm() or firm_id is null
                or current_user in ('quittance_operator', 'quittance_platform'));
create policy firm_reads on tenancy.audit_entry for select to quittance_firm, quittance_engine using (firm_id = tenancy.firm());
create policy agent_reads on tenancy.audit_entry for select to quittance_agent using (firm_id = any (tenancy.firms()));
create policy operator_reads on tenancy.audit_entry for select to quittance_operator using (true);
grant insert on tenancy.audit_entry to
    quittance_platform, quittance_debtor, quittance_firm, quittance_agent, quittance_engine, quittance_operator;
grant select on tenancy.audit_entry to quittance_firm, quittance_agent, quittance_engine, quittance_operator;
