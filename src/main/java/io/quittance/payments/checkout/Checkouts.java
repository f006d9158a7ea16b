package io.quittance.payments.checkout;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.TenantScope;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Payment by card or debit on Stripe's page, in three steps: the attempt is stored with its key, Stripe is asked outside any
 * transaction, the answer is stored. Two clicks, or a click after a time-out, lead to the same page.
 *
 * <p>The methods are called outside any transaction, by the debtor's own session; they work as the machine for the firm.
 */
@Component
public class Checkouts {

    private static final Logger LOG = LoggerFactory.getLogger(Checkouts.class);
    private static final int ATTEMPTS = 2;

    private final StripeAccounts accounts;
    private final CheckoutAttempts attempts;
    private final StripeGateway gateway;
    private final StripePatience patience;
    private final Settlement settlement;

    Checkouts(
            StripeAccounts accounts,
            CheckoutAttempts attempts,
            StripeGateway gateway,
            StripePatience patience,
            Settlement settlement) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.gateway = gateway;
        this.patience = patience;
        this.settlement = settlement;
    }

    /** True when the firm takes cards and debits. */
    public boolean offered(FirmId firm) {
        return new TenantScope.Engine(firm).call(() -> accounts.isConnected(firm));
    }

    /**
     * Opens Stripe's page for what is to be paid on these invoices of the debtor, all credit of their currency deducted. What is
     * disputed, on its way or covered by a plan is left out.
     *
     * @param returnUrl absolute address of our page that Stripe leads back to; {@code session_id} is added after a payment
     * @return where to send the debtor
     * @throws RefusedException when nothing of them is to be paid, money is on its way for them ({@code payment-pending}),
     *     currencies are mixed, or Stripe does not take such an amount
     * @throws CheckoutUnavailableException when Stripe cannot be reached; trying again is safe
     */
    public URI start(FirmId firm, DebtorId debtor, List<InvoiceId> invoices, String returnUrl) {
        return start(firm, debtor, invoices, PayableClaims.OnItsWay.LEFT_OUT, returnUrl);
    }

    /** The same when the debtor, told that money is on its way, wants to pay all the same: that part is asked for again. */
    public URI startAgain(FirmId firm, DebtorId debtor, List<InvoiceId> invoices, String returnUrl) {
        return start(firm, debtor, invoices, PayableClaims.OnItsWay.PAID_AGAIN, returnUrl);
    }

    private URI start(
            FirmId firm, DebtorId debtor, List<InvoiceId> invoices, PayableClaims.OnItsWay onItsWay, String returnUrl) {
        return new TenantScope.Engine(firm).call(() -> {
            var keys = accounts.keys(firm)
                    .orElseThrow(() -> new RefusedException(
                            "means", "not-offered", "Card payment is not offered", "pay by transfer"));
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var checkout = attempts.begin(firm, debtor, invoices, onItsWay, returnUrl);
                if (checkout.url() != null) {
                    return URI.create(checkout.url());
                }
                var url = ask(firm, keys, checkout);
                if (url != null) {
                    return url;
                }
            }
            throw new CheckoutUnavailableException("Stripe refused the request under two keys");
        });
    }

    /**
     * The debtor is back from Stripe's page. What happened is read at Stripe, never from the address.
     *
     * @param sessionId the {@code session_id} of the address; anything may stand there
     */
    public ReturnOutcome returned(FirmId firm, DebtorId debtor, String sessionId) {
        return new TenantScope.Engine(firm).call(() -> {
            var checkout = attempts.ofDebtor(firm, debtor, sessionId);
            if (checkout.isEmpty()) {
                return new ReturnOutcome.Neutral();
            }
            if (checkout.get().state() != Checkout.State.PAID) {
                try {
                    settlement.settle(firm, sessionId);
                } catch (StripeUnavailableException e) {
                    LOG.warn("a debtor is back from {} and Stripe does not answer: {}", sessionId, e.getMessage());
                    return new ReturnOutcome.Unclear();
                }
            }
            return attempts.outcome(firm, sessionId);
        });
    }

    /** @return null when the key is used up: another attempt is needed */
    private @Nullable URI ask(FirmId firm, StripeKeys keys, Checkout checkout) {
        try {
            var session = patience.send(() -> gateway.open(keys, attempts.request(checkout)));
            attempts.opened(firm, checkout, session.getId(), session.getUrl());
            return URI.create(session.getUrl());
        } catch (StripeException e) {
            if (StripePatience.isKeptForTheKey(e)) {
                attempts.failed(firm, checkout, "the key is used up: " + e.getMessage());
                return null;
            }
            if (e instanceof InvalidRequestException) {
                attempts.failed(firm, checkout, String.valueOf(e.getMessage()));
                throw refused((InvalidRequestException) e);
            }
            throw new CheckoutUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static RefusedException refused(InvalidRequestException e) {
        LOG.warn("Stripe refused a checkout: {}", e.getMessage());
        return switch (String.valueOf(e.getCode())) {
            case "amount_too_small" ->
                new RefusedException(
                        "amount", "too-small", "The amount is too small for a card payment", "pay by transfer");
            case "amount_too_large" ->
                new RefusedException(
                        "amount", "too-large", "The amount is too large for a card payment", "pay by transfer");
            default ->
                new RefusedException("means", "refused", "The card payment could not be prepared", "pay by transfer");
        };
    }
}
