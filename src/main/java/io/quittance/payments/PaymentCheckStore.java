package io.quittance.payments;

import io.quittance.kernel.FirmId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payments beside the ledger, checkouts and receipts; every question lists what does not agree, a hundred at most. */
@Component
final class PaymentCheckStore {

    private static final String COUNT = "select count(*) from payments.payment where firm_id = :firm";
    private static final String OTHER_MONEY_THAN_POSTED = """
            select 'payment pay_' || p.payment_id || ' (' || p.reference || ') is ' || p.status || ' with ' || p.due || ' '
                   || p.currency || ' in minor units, the ledger has ' || coalesce(m.money_minor || ' ' || m.currency, 'nothing')
            from (select *, case when status in ('PENDING', 'FAILED', 'REVERSED') then 0
                            else amount_minor - returned_minor end as due
                  from payments.payment where firm_id = :firm) p
            left join receivables.payment_money m on m.firm_id = p.firm_id and m.payment_id = p.payment_id
            where p.due <> coalesce(m.money_minor, 0) or m.currency is not null and m.currency <> p.currency
            order by p.payment_id limit 100
            """;
    private static final String POSTED_FOR_NO_PAYMENT = """
            select 'the ledger has ' || m.money_minor || ' ' || m.currency || ' in minor units for payment pay_' || m.payment_id
                   || ', which does not exist'
            from receivables.payment_money m
            where m.firm_id = :firm and not exists (select from payments.payment p
                                                    where p.firm_id = m.firm_id and p.payment_id = m.payment_id)
            order by m.payment_id limit 100
            """;
    private static final String TAKEN_OTHERWISE_THAN_RETURNED = """
            select 'payment pay_' || p.payment_id || ' shows ' || p.returned_minor || ' returned, refunds and disputes say ' || t.taken
            from payments.payment p
            join lateral (select least(coalesce(sum(t.amount_minor), 0), p.amount_minor) as taken from payments.taking t
                          where t.firm_id = p.firm_id and t.payment_id = p.payment_id and t.state = 'TAKEN') t on true
            where p.firm_id = :firm and p.stripe_intent is not null and p.returned_minor <> t.taken
            order by p.payment_id limit 100
            """;
    private static final String CHECKOUT_OTHER_THAN_PAYMENT = """
            select 'checkout ' || c.checkout_id || ' is ' || c.state || ' over ' || c.amount_minor || ' ' || c.currency
                   || ', its payment is ' || coalesce(p.status || ' over ' || p.amount_minor || ' ' || p.currency, 'not there')
            from payments.checkout c
            left join payments.payment p on p.firm_id = c.firm_id and p.checkout_id = c.checkout_id
            where c.firm_id = :firm
              and (c.state = 'PAID' and (p.payment_id is null or p.status in ('PENDING', 'FAILED')
                                         or p.amount_minor <> c.amount_minor or p.currency <> c.currency)
                   or c.state = 'PENDING' and p.status is distinct from 'PENDING'
                   or c.state in ('STARTED', 'OPEN', 'EXPIRED') and p.status not in ('PENDING', 'FAILED'))
            order by c.checkout_id limit 100
            """;
    private static final String RECEIPTS_WITH_GAPS = """
            select 'of ' || c.last_number || ' receipt numbers of ' || c.year || ' ' || count(p.receipt_number)
                   || ' belong to a payment'
            from payments.receipt_counter c
            left join payments.payment p on p.firm_id = c.firm_id and p.receipt_number like '%-' || c.year || '-%'
            where c.firm_id = :firm
            group by c.year, c.last_number having count(p.receipt_number) <> c.last_number
            order by c.year limit 100
            """;
    // A day: what is tried again has been tried long before.
    private static final String NEWS_NOT_WORKED = """
            select 'event ' || event_id || ' (' || type || ') waits since ' || received_at
            from payments.stripe_event
            where firm_id = :firm and state = 'STORED' and received_at < clock_timestamp() - interval '1 day'
            order by received_at limit 100
            """;

    private final JdbcClient jdbc;

    PaymentCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(FirmId firm) {
        return jdbc.sql(COUNT).param("firm", firm.value()).query(Long.class).single();
    }

    List<String> problems(FirmId firm) {
        return List.of(
                        OTHER_MONEY_THAN_POSTED,
                        POSTED_FOR_NO_PAYMENT,
                        TAKEN_OTHERWISE_THAN_RETURNED,
                        CHECKOUT_OTHER_THAN_PAYMENT,
                        RECEIPTS_WITH_GAPS,
                        NEWS_NOT_WORKED)
                .stream()
                .flatMap(question -> jdbc.sql(question).param("firm", firm.value()).query(String.class).list().stream())
                .toList();
    }
}
