package io.quittance.payments.checkout;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.TenantScope;
import java.net.URI;
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
    private final CheckoutOutcomes outcomes;
    private final StripeGateway gateway;
    private final StripePatience patience;
    private final Settlement settlement;
    private final PageClosing closing;

    Checkouts(
            StripeAccounts accounts,
            CheckoutAttempts attempts,
            CheckoutOutcomes outcomes,
            StripeGateway gateway,
            StripePatience patience,
            Settlement settlement,
            PageClosing closing) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.gateway = gateway;
        this.patience = patience;
        this.settlement = settlement;
        this.closing = closing;
    }

    /** True when the firm takes cards and debits. */
    public boolean offered(FirmId firm) {
        return new TenantScope.Engine(firm).call(() -> accounts.isConnected(firm));
    }

    /**
     * Opens Stripe's page for what the debtor chose, all credit of its currency deducted. What is disputed, on its way or
     * covered by a plan is left out. An open page for some of the same is closed first.
     *
     * @return where to send the debtor
     * @throws RefusedException when nothing of it is to be paid, money is on its way for it ({@code payment-pending}), currencies
     *     are mixed, the firm or Stripe does not take such an amount, or insolvency proceedings are open ({@code insolvency})
     * @throws CheckoutUnavailableException when Stripe cannot be reached; trying again is safe
     */
    public URI start(FirmId firm, DebtorId debtor, CheckoutOrder order) {
        return new TenantScope.Engine(firm).call(() -> {
            var keys = accounts.keys(firm)
                    .orElseThrow(() -> new RefusedException(
                            "means", "not-offered", "Card payment is not offered", "pay by transfer"));
            try {
                return started(firm, debtor, order, keys);
            } catch (StripeUnavailableException e) {
                throw new CheckoutUnavailableException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private URI started(FirmId firm, DebtorId debtor, CheckoutOrder order, StripeKeys keys) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var checkout = attempts.begin(firm, debtor, order);
            if (closing.closeBesides(firm, keys, checkout)) {
                checkout = attempts.begin(firm, debtor, order);
            }
            var url = checkout.url() == null ? ask(firm, keys, checkout) : URI.create(checkout.url());
            if (url != null) {
                return url;
            }
        }
        throw new CheckoutUnavailableException("Stripe refused the request under two keys");
    }

    /** The debtor left Stripe's page without paying, or says so: what became of the last attempt is read at Stripe. */
    public ReturnOutcome left(FirmId firm, DebtorId debtor) {
        return new TenantScope.Engine(firm)
                .call(() -> attempts.last(firm, debtor)
                        .map(last -> returned(firm, debtor, String.valueOf(last.sessionId())))
                        .orElseGet(ReturnOutcome.Neutral::new));
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
            var why = Refusal.NOT_TRIED;
            if (checkout.get().state() != Checkout.State.PAID) {
                try {
                    why = settlement.settle(firm, sessionId) instanceof SettleOutcome.Settled settled
                            ? settled.refusal()
                            : why;
                } catch (StripeUnavailableException e) {
                    LOG.warn("a debtor is back from {} and Stripe does not answer: {}", sessionId, e.getMessage());
                    return new ReturnOutcome.Unclear();
                }
            }
            return outcomes.of(firm, sessionId, why);
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
