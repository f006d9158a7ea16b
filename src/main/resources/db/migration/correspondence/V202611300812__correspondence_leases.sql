-- Any node looks over all firms for mails that are due and for leases that have lapsed: where a message stands, never what
-- it is about or whom it is for.
grant select (channel, state, next_try_at, lease_until) on correspondence.message to quittance_platform;
