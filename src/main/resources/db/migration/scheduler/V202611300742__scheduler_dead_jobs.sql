-- Jobs that were tried to the end without success. Like the queue itself they belong to no audience.
create table scheduler.dead_job (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    tries int not null,
    reason text not null,
    died_at timestamptz not null,
    primary key (task_name, task_instance)
);
grant select, insert, update, delete on scheduler.dead_job to ${app};
