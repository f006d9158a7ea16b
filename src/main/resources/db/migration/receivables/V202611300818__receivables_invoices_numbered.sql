-- Invoices by number, many at a time. A session would keep a plan that was made for an almost empty table, and go through the
-- grown one for each of twenty thousand numbers: this one is planned for what is there, each time. The setting holds for this
-- statement alone; for a whole transaction it would plan every check of a foreign key anew too.
create function receivables.invoices_numbered(firm bigint, numbers text[]) returns setof receivables.invoice
    language sql stable set plan_cache_mode = force_custom_plan as $$
    select i.* from unnest(numbers) as n (number)
    cross join lateral (select * from receivables.invoice i where i.firm_id = firm and i.number = n.number limit 1) i
$$;
