package io.quittance.payments.checkout;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
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
    private final CheckoutRules rules;
    private final Invoices invoices;
    private final Debtors debtors;
    private final Secrets secrets;
    private final InstantSource clock;

    CheckoutAttempts(
            CheckoutStore store,
            CheckoutRules rules,
            Invoices invoices,
            Debtors debtors,
            Secrets secrets,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.invoices = invoices;
        this.debtors = debtors;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The attempt that is under way for exactly these amounts, or a new one. */
    @Transactional
    Checkout begin(FirmId firm, DebtorId debtor, CheckoutOrder order) {
        var claims = rules.claims(firm, debtor, order);
        var fingerprint = claims.fingerprint(order.returnUrl());
        var live = store.live(firm, debtor, fingerprint);
        if (live.isPresent() && live.get().startedAt().isAfter(clock.instant().minus(LIFE))) {
            return live.get();
        }
        live.ifPresent(
                old -> store.setState(firm, old, Checkout.State.EXPIRED, "older than Stripe's memory of its key"));
        var checkout = fresh(firm, debtor, claims, order);
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

    @Transactional(readOnly = true)
    Optional<Checkout> ofDebtor(FirmId firm, DebtorId debtor, String session) {
        return store.bySession(firm, session)
                .filter(checkout -> checkout.debtor().equals(debtor));
    }

    /** The debtor's last attempt that led to Stripe's page, whatever became of it. */
    @Transactional(readOnly = true)
    Optional<Checkout> last(FirmId firm, DebtorId debtor) {
        return store.last(firm, debtor, clock.instant().minus(LIFE));
    }

    boolean hasOpen(FirmId firm, DebtorId debtor) {
        return store.hasOpen(firm, debtor);
    }

    /** Open pages that ask for a document which this attempt asks for too. */
    @Transactional(readOnly = true)
    List<Checkout> besides(FirmId firm, Checkout attempt) {
        return store.open(firm, attempt.debtor()).stream()
                .filter(other -> other.id() != attempt.id())
                .filter(other -> !Collections.disjoint(other.invoices(), attempt.invoices()))
                .toList();
    }

    @Transactional(readOnly = true)
    List<Checkout> stale(FirmId firm, DebtorId debtor) {
        var open = store.open(firm, debtor);
        return open.isEmpty()
                ? List.of()
                : open.stream()
                        .filter(checkout -> rules.isStale(firm, checkout))
                        .toList();
    }

    private Checkout fresh(FirmId firm, DebtorId debtor, PayableClaims claims, CheckoutOrder order) {
        var email = debtors.get(firm, debtor).email();
        var key = secrets.randomToken();
        var request = new CheckoutRequest(
                key,
                claims.owed().currencyCode(),
                claims.lines(),
                email == null ? null : email.value(),
                order.language().code(),
                order.returnUrl(),
                order.cancelUrl());
        return new Checkout(
                0,
                debtor,
                key,
                JSON.writeValueAsString(request),
                claims.owed(),
                Checkout.State.STARTED,
                null,
                null,
                clock.instant(),
                claims.designated(),
                claims.onAccount());
    }
}
