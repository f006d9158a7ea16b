package io.quittance.payments.checkout;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quittance.kernel.FirmId;
import io.quittance.tenancy.Contention;
import org.springframework.stereotype.Component;

/**
 * The one way in which Stripe's money reaches the books: the webhook's task, the return page and the sweep all come here. The
 * object is read at Stripe outside any transaction; then one transaction makes the books say the same, whatever they said
 * before and in whatever order the news came.
 */
@Component
class Settlement {

    private final StripeAccounts accounts;
    private final StripeGateway gateway;
    private final StripePatience patience;
    private final StripeBookings bookings;

    Settlement(StripeAccounts accounts, StripeGateway gateway, StripePatience patience, StripeBookings bookings) {
        this.accounts = accounts;
        this.gateway = gateway;
        this.patience = patience;
        this.bookings = bookings;
    }

    /**
     * Settles what Stripe says about a session or payment intent. Scope: the firm's engine, outside any transaction.
     *
     * @throws StripeUnavailableException when Stripe cannot be asked
     */
    SettleOutcome settle(FirmId firm, String object) {
        var keys = accounts.keys(firm);
        if (keys.isEmpty()) {
            return new SettleOutcome.Refused("the firm has no keys at Stripe");
        }
        try {
            var truth = patience.send(() -> gateway.look(keys.get(), object));
            if (truth.live() != keys.get().live()) {
                return new SettleOutcome.Refused(
                        "mode: " + (truth.live() ? "live" : "test") + " money for another account");
            }
            return Contention.retried(() -> bookings.agree(firm, truth));
        } catch (InvalidRequestException e) {
            return new SettleOutcome.Refused("Stripe does not know it: " + e.getCode());
        } catch (StripeException e) {
            throw new StripeUnavailableException(e);
        }
    }
}
