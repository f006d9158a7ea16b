-- For statements about many rows: a session keeps a plan that was made for an almost empty table, and would go through the
-- grown one for each of twenty thousand keys. Until the end of the transaction every statement is planned for what is there.
create function tenancy.plan_anew() returns void language sql as $$
    select set_config('plan_cache_mode', 'force_custom_plan', true)
$$;
