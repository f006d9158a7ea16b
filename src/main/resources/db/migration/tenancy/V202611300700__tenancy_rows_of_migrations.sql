-- Row security is forced for the owner of the tables too, so a migration that changes rows would change none, silently. It lifts
-- the force for the tables it reads and writes and puts it back; both are rolled back together when the migration fails.
create procedure tenancy.lift_force(variadic tables regclass[]) language plpgsql as $$
declare
    one regclass;
begin
    foreach one in array tables loop
        execute format('alter table %s no force row level security', one);
    end loop;
end $$;
create procedure tenancy.restore_force(variadic tables regclass[]) language plpgsql as $$
declare
    one regclass;
begin
    foreach one in array tables loop
        execute format('alter table %s force row level security', one);
    end loop;
end $$;
revoke execute on procedure tenancy.lift_force, tenancy.restore_force from public;
