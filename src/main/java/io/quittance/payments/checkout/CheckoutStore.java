package io.quittance.payments.checkout;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CheckoutStore {

    private static final String INSERT = """
            insert into payments.checkout (firm_id, debtor_id, idempotency_key, fingerprint, request, amount_minor, on_account_minor,
                currency, state, started_at)
            values (:firm, :debtor, :key, :fingerprint, :request, :minor, :kept, :currency, 'STARTED', :at)
            on conflict (firm_id, debtor_id, fingerprint) where state in ('STARTED', 'OPEN') do nothing
            returning checkout_id
            """;
    private static final String INSERT_INVOICES = """
            insert into payments.checkout_invoice (firm_id, checkout_id, invoice_id, line, amount_minor)
            select :firm, :checkout, i.invoice, i.line, i.minor
            from unnest(:invoices::bigint[], :minors::bigint[]) with ordinality as i(invoice, minor, line)
            """;
    private static final String COLUMNS = """
            select c.checkout_id, c.debtor_id, c.idempotency_key, c.request, c.amount_minor, c.on_account_minor, c.currency, c.state, c.session_id,
                   c.url, c.started_at,
                   (select array_agg(i.amount_minor order by i.line) from payments.checkout_invoice i
                    where i.firm_id = c.firm_id and i.checkout_id = c.checkout_id) as minors,
                   (select array_agg(i.invoice_id order by i.line) from payments.checkout_invoice i
                    where i.firm_id = c.firm_id and i.checkout_id = c.checkout_id) as invoices
            from payments.checkout c where c.firm_id = :firm
            """;
    private static final String LIVE =
            COLUMNS + " and c.debtor_id = :debtor and c.fingerprint = :fingerprint and c.state in ('STARTED', 'OPEN')";
    private static final String BY_SESSION = COLUMNS + " and c.session_id = :session";
    private static final String LAST = COLUMNS
            + " and c.debtor_id = :debtor and c.session_id is not null and c.started_at > :after order by c.checkout_id desc limit 1";
    private static final String OPEN =
            COLUMNS + " and c.debtor_id = :debtor and c.state = 'OPEN' order by c.checkout_id";
    private static final String HAS_OPEN = """
            select exists (select from payments.checkout where firm_id = :firm and debtor_id = :debtor and state = 'OPEN')
            """;
    private static final String LOCK_BY_KEY = COLUMNS + " and c.idempotency_key = :key for update of c";
    private static final String UNSETTLED = COLUMNS
            + " and c.state in ('STARTED', 'OPEN', 'PENDING') and c.started_at < :before order by c.started_at limit :limit";
    private static final String FORGET_UNSENT = """
            update payments.checkout set state = 'EXPIRED', reason = 'Stripe never answered and has forgotten the key'
            where firm_id = :firm and state = 'STARTED' and started_at < :before
            """;
    private static final String OPENED = """
            update payments.checkout set state = 'OPEN', session_id = :session, url = :url
            where firm_id = :firm and checkout_id = :checkout and state = 'STARTED'
            """;
    private static final String SET_STATE = """
            update payments.checkout set state = :state, reason = :reason, url = null,
                session_id = coalesce(session_id, :session)
            where firm_id = :firm and checkout_id = :checkout and state <> 'PAID'
            """;

    private final JdbcClient jdbc;

    CheckoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when the same attempt is under way; a concurrent insert of it is waited for. */
    Optional<Long> insert(FirmId firm, Checkout checkout, String fingerprint) {
        var inserted = jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", checkout.debtor().value())
                .param("key", checkout.key())
                .param("fingerprint", fingerprint)
                .param("request", checkout.request())
                .param("minor", checkout.amount().minor())
                .param("kept", checkout.onAccount().minor())
                .param("currency", checkout.amount().currencyCode())
                .param("at", Timestamp.from(checkout.startedAt()))
                .query(Long.class)
                .optional();
        inserted.ifPresent(id -> jdbc.sql(INSERT_INVOICES)
                .param("firm", firm.value())
                .param("checkout", id)
                .param(
                        "invoices",
                        checkout.invoices().stream().map(InvoiceId::value).toArray(Long[]::new))
                .param(
                        "minors",
                        checkout.designated().stream()
                                .map(one -> Objects.requireNonNull(one.upTo()).minor())
                                .toArray(Long[]::new))
                .update());
        return inserted;
    }

    Optional<Checkout> live(FirmId firm, DebtorId debtor, String fingerprint) {
        return jdbc.sql(LIVE)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("fingerprint", fingerprint)
                .query(Checkout::read)
                .optional();
    }

    Optional<Checkout> bySession(FirmId firm, String session) {
        return jdbc.sql(BY_SESSION)
                .param("firm", firm.value())
                .param("session", session)
                .query(Checkout::read)
                .optional();
    }

    Optional<Checkout> last(FirmId firm, DebtorId debtor, Instant after) {
        return jdbc.sql(LAST)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("after", Timestamp.from(after))
                .query(Checkout::read)
                .optional();
    }

    List<Checkout> open(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OPEN)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(Checkout::read)
                .list();
    }

    boolean hasOpen(FirmId firm, DebtorId debtor) {
        return jdbc.sql(HAS_OPEN)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Checkout> lockByKey(FirmId firm, String key) {
        return jdbc.sql(LOCK_BY_KEY)
                .param("firm", firm.value())
                .param("key", key)
                .query(Checkout::read)
                .optional();
    }

    List<Checkout> unsettled(FirmId firm, Instant startedBefore, int limit) {
        return jdbc.sql(UNSETTLED)
                .param("firm", firm.value())
                .param("before", Timestamp.from(startedBefore))
                .param("limit", limit)
                .query(Checkout::read)
                .list();
    }

    /** Closes attempts without an answer whose page nobody can have seen. */
    void forgetUnsent(FirmId firm, Instant startedBefore) {
        jdbc.sql(FORGET_UNSENT)
                .param("firm", firm.value())
                .param("before", Timestamp.from(startedBefore))
                .update();
    }

    void opened(FirmId firm, long checkout, String session, String url) {
        jdbc.sql(OPENED)
                .param("firm", firm.value())
                .param("checkout", checkout)
                .param("session", session)
                .param("url", url)
                .update();
    }

    void setState(FirmId firm, Checkout checkout, Checkout.State state, String reason) {
        setState(firm, checkout, state, reason, checkout.sessionId());
    }

    void setState(FirmId firm, Checkout checkout, Checkout.State state, String reason, @Nullable String session) {
        jdbc.sql(SET_STATE)
                .param("firm", firm.value())
                .param("checkout", checkout.id())
                .param("state", state.name())
                .param("reason", reason)
                .param("session", session)
                .update();
    }
}
