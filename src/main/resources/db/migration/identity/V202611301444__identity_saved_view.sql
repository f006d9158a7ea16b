-- Lists as a person likes to see them: named by the person, seen by nobody else.
create table identity.saved_view (
    staff_id bigint not null references identity.staff,
    name text not null,
    wish text not null,
    primary key (staff_id, name)
);
alter table identity.saved_view enable row level security;
alter table identity.saved_view force row level security;
create policy sign_in on identity.saved_view to quittance_platform using (true) with check (true);
grant select, insert, update, delete on identity.saved_view to quittance_platform;
