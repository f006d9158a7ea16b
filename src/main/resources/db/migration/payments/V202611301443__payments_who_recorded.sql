-- Who recorded a payment, and who took it back as a mistake: the timeline of a case names both. Nobody is known for what came
-- before; what Stripe told has no author.
alter table payments.payment
    add column recorded_by text,
    add column reversed_at timestamptz,
    add column reversed_by text;
