-- db-scheduler's one table: the only durable queue. It belongs to no audience, so it is granted to the login itself.
create schema scheduler;
grant usage on schema scheduler to ${app};
create table scheduler.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduler.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduler.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduler.scheduled_tasks (priority desc, execution_time asc);
grant select, insert, update, delete on scheduler.scheduled_tasks to ${app};
