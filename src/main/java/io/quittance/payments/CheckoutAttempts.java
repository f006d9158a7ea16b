package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Allocations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Invoices invoices;
    private final Debtors debtors;
    private final Secrets secrets;
    private final InstantSource clock;

    CheckoutAttempts(
            CheckoutStore store,
            PaymentStore payments,
            Allocations allocations,
            Invoices invoices,
            Debtors debtors,
            Secrets secrets,
            InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.allocations = allocations;
        this.invoices = invoices;
        this.debtors = debtors;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The attempt that is under way for exactly these amounts, or a new one. */
    @Transactional
    Checkout begin(FirmId firm, DebtorId debtor, List<InvoiceId> wanted, String returnUrl) {
        var open = openInvoices(firm, debtor, wanted);
        var fingerprint = fingerprint(open, returnUrl);
        var live = store.live(firm, debtor, fingerprint);
        if (live.isPresent() && live.get().startedAt().isAfter(clock.instant().minus(LIFE))) {
            return live.get();
        }
        live.ifPresent(
                old -> store.setState(firm, old, Checkout.State.EXPIRED, "older than Stripe's memory of its key"));
        var checkout = fresh(firm, debtor, open, returnUrl, clock.instant());
        store.insert(
                firm,
                checkout,
                fingerprint,
                open.stream().map(invoice -> invoice.open().minor()).toList());
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

    private List<Invoice> openInvoices(FirmId firm, DebtorId debtor, List<InvoiceId> wanted) {
        var open = invoices.openOfDebtor(firm, debtor).stream()
                .filter(invoice -> wanted.contains(invoice.id()) && invoice.type() == InvoiceType.INVOICE)
                .toList();
        if (open.isEmpty()) {
            throw new RefusedException(
                    "invoices", "nothing-open", "Nothing is open on these invoices", "look at the overview again");
        }
        if (open.stream().map(invoice -> invoice.open().currency()).distinct().count() > 1) {
            throw new RefusedException(
                    "invoices", "currencies", "The invoices are in several currencies", "pay them one by one");
        }
        return open;
    }

    private Checkout fresh(FirmId firm, DebtorId debtor, List<Invoice> open, String returnUrl, Instant now) {
        var debtorData = debtors.get(firm, debtor);
        var email = debtorData.email();
        var key = secrets.randomToken();
        var currency = open.getFirst().open().currency();
        var request = new CheckoutRequest(
                key,
                currency.getCurrencyCode(),
                open.stream()
                        .map(invoice -> new CheckoutRequest.Line(
                                invoice.number(), invoice.open().minor()))
                        .toList(),
                email == null ? null : email.value(),
                debtorData.language().code(),
                returnUrl);
        var total = open.stream().map(Invoice::open).reduce(Money.zero(currency), Money::plus);
        return new Checkout(
                0,
                debtor,
                key,
                JSON.writeValueAsString(request),
                total,
                Checkout.State.STARTED,
                null,
                null,
                now,
                open.stream().map(Invoice::id).toList());
    }

    /** Changes with every invoice, amount and address: a corrected amount is another attempt. */
    private static String fingerprint(List<Invoice> open, String returnUrl) {
        var text = open.stream()
                .map(invoice -> invoice.id() + "=" + invoice.open())
                .sorted()
                .collect(Collectors.joining(";", "", ";" + returnUrl));
        return Hashes.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
