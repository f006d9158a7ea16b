-- A firm's own limits within which a running plan bends, kept with each plan; amounts of rules by currency ('' = every one).
alter table plans.plan
    add column move_days int not null default 14 check (move_days >= 0),
    add column skip_limit int not null default 1 check (skip_limit >= 0),
    add column cure_days int not null default 8 check (cure_days > 0);
alter table plans.plan alter column move_days drop default, alter column skip_limit drop default, alter column cure_days drop default;

alter table plans.rule_change add column currency text not null default '' check (currency ~ '^([A-Z]{3})?$');
alter table plans.rule_change alter column currency drop default;
alter table plans.rule_change drop constraint rule_change_pkey;
alter table plans.rule_change add primary key (firm_id, version, debtor_kind, above, rule, currency);

-- Money that goes back opens a completed plan again.
create or replace function plans.plan_next(state text) returns text[] language sql immutable
    return case state
            when 'PROPOSED' then array['ACTIVE', 'COUNTERED', 'DECLINED', 'WITHDRAWN', 'CANCELLED']
            when 'COUNTERED' then array['ACTIVE', 'PROPOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED']
            when 'ACTIVE' then array['LATE', 'COMPLETED', 'CANCELLED']
            when 'LATE' then array['ACTIVE', 'BROKEN', 'COMPLETED', 'CANCELLED']
            when 'BROKEN' then array['ACTIVE']
            when 'COMPLETED' then array['ACTIVE', 'LATE']
            else array[]::text[] end;
