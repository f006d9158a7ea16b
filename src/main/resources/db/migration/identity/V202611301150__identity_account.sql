-- What a person does about the own account: a forgotten password, a second factor, sessions that can be ended.
create table identity.password_reset (
    token_hash bytea primary key,
    staff_id bigint not null references identity.staff,
    expires_at timestamptz not null
);
create table identity.second_factor (
    staff_id bigint primary key references identity.staff,
    sealed text not null,
    confirmed boolean not null default false,
    -- The last time step that was used: a code that was read over a shoulder opens nothing a second time.
    used_step bigint not null default 0
);
create table identity.recovery_code (
    staff_id bigint not null references identity.staff,
    code_hash bytea not null,
    primary key (staff_id, code_hash)
);
create table identity.staff_session (
    session_id bigint generated always as identity primary key,
    staff_id bigint not null references identity.staff,
    browser text not null,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz
);
create index staff_session_staff on identity.staff_session (staff_id) where ended_at is null;
create index staff_session_seen on identity.staff_session (seen_at);
-- Whose people must have a second factor: everybody, or those of a firm.
create table identity.second_factor_rule (of_whom text primary key);
do $$
declare
    one text;
begin
    foreach one in array array['password_reset', 'second_factor', 'recovery_code', 'staff_session', 'second_factor_rule'] loop
        execute format('alter table identity.%I enable row level security', one);
        execute format('alter table identity.%I force row level security', one);
        execute format('create policy sign_in on identity.%I to quittance_platform using (true) with check (true)', one);
        execute format('grant select, insert, update, delete on identity.%I to quittance_platform', one);
    end loop;
end $$;
