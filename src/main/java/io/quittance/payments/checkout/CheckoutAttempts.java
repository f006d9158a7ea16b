package io.quittance.payments.checkout;

import io.quittance.allocation.Allocations;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.payments.books.PaymentStore;
import io.quittance.payments.charges.ChargeLimits;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Positions;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The stored half of a checkout: each method is one transaction, none of them talks to Stripe. */
@Component
class CheckoutAttempts {

    /** Stripe forgets a key and closes a page after 24 hours. */
    static final Duration LIFE = Duration.ofHours(23);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CheckoutStore store;
    private final PaymentStore payments;
    private final Allocations allocations;
    private final Positions positions;
    private final Invoices invoices;
    private final Debtors debtors;
    private final Firms firms;
    private final Secrets secrets;
    private final InstantSource clock;

    CheckoutAttempts(
            CheckoutStore store,
            PaymentStore payments,
            Allocations allocations,
            Positions positions,
            Invoices invoices,
            Debtors debtors,
            Firms firms,
            Secrets secrets,
            InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.allocations = allocations;
        this.positions = positions;
        this.invoices = invoices;
        this.debtors = debtors;
        this.firms = firms;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The attempt that is under way for exactly these amounts, or a new one. */
    @Transactional
    Checkout begin(
            FirmId firm, DebtorId debtor, List<InvoiceId> wanted, PayableClaims.OnItsWay onItsWay, String returnUrl) {
        var claims = PayableClaims.of(positions.of(firm, debtor), wanted, onItsWay);
        ChargeLimits.refuseUnchargeable(claims.owed(), firms.get(firm).currency());
        var fingerprint = claims.fingerprint(returnUrl);
        var live = store.live(firm, debtor, fingerprint);
        if (live.isPresent() && live.get().startedAt().isAfter(clock.instant().minus(LIFE))) {
            return live.get();
        }
        live.ifPresent(
                old -> store.setState(firm, old, Checkout.State.EXPIRED, "older than Stripe's memory of its key"));
        var checkout = fresh(firm, debtor, claims, returnUrl, clock.instant());
        invoices.markInUse(firm, checkout.invoices());
        store.insert(firm, checkout, fingerprint);
        return store.live(firm, debtor, fingerprint).orElseThrow();
    }

    CheckoutRequest request(Checkout checkout) {
        return JSON.readValue(checkout.request(), CheckoutRequest.class);
    }

    @Transactional
    void opened(FirmId firm, Checkout checkout, String session, String url) {
        store.opened(firm, checkout.id(), session, url);
    }

    @Transactional
    void failed(FirmId firm, Checkout checkout, String reason) {
        store.setState(firm, checkout, Checkout.State.FAILED, reason);
    }

    /** The attempt of a session, when it is this debtor's. */
    @Transactional(readOnly = true)
    Optional<Checkout> ofDebtor(FirmId firm, DebtorId debtor, String session) {
        return store.bySession(firm, session)
                .filter(checkout -> checkout.debtor().equals(debtor));
    }

    /** What our books say about a session. */
    @Transactional(readOnly = true)
    ReturnOutcome outcome(FirmId firm, String session) {
        var checkout = store.bySession(firm, session).orElseThrow();
        return switch (checkout.state()) {
            case PAID ->
                payments.ofCheckout(firm, checkout.id())
                        .<ReturnOutcome>map(
                                row -> new ReturnOutcome.Paid(row.with(firm, allocations.of(firm, row.id()))))
                        .orElseGet(ReturnOutcome.Unclear::new);
            case PENDING -> new ReturnOutcome.Pending(checkout.amount());
            case STARTED, OPEN, EXPIRED, FAILED -> new ReturnOutcome.NotPaid();
        };
    }

    private Checkout fresh(FirmId firm, DebtorId debtor, PayableClaims claims, String returnUrl, Instant now) {
        var debtorData = debtors.get(firm, debtor);
        var email = debtorData.email();
        var key = secrets.randomToken();
        var request = new CheckoutRequest(
                key,
                claims.owed().currencyCode(),
                claims.lines(),
                email == null ? null : email.value(),
                debtorData.language().code(),
                returnUrl);
        return new Checkout(
                0,
                debtor,
                key,
                JSON.writeValueAsString(request),
                claims.owed(),
                Checkout.State.STARTED,
                null,
                null,
                now,
                claims.designated(),
                claims.onAccount());
    }
}
