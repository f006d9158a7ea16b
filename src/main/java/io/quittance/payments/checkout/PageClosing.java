package io.quittance.payments.checkout;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.payments.PaymentSettled;
import io.quittance.receivables.InvoicesSettled;
import io.quittance.tenancy.Outbox;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes payment pages at Stripe that ask for what is no longer to be paid, so that nobody pays twice on a page left open in
 * another tab. Whoever was quicker than the closing has paid; that is settled as any other payment.
 */
@Component
class PageClosing {

    private final StripeAccounts accounts;
    private final CheckoutAttempts attempts;
    private final StripeGateway gateway;
    private final StripePatience patience;
    private final Settlement settlement;
    private final Outbox outbox;
    private final InstantSource clock;

    PageClosing(
            StripeAccounts accounts,
            CheckoutAttempts attempts,
            StripeGateway gateway,
            StripePatience patience,
            Settlement settlement,
            Outbox outbox,
            InstantSource clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.gateway = gateway;
        this.patience = patience;
        this.settlement = settlement;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(InvoicesSettled settled) {
        later(settled.firm(), settled.debtor());
    }

    @EventListener
    void on(PaymentSettled settled) {
        later(settled.firm(), settled.debtor());
    }

    private void later(FirmId firm, DebtorId debtor) {
        if (attempts.hasOpen(firm, debtor)) {
            var job = new StalePagesJob(firm.value(), debtor.value());
            outbox.schedule(StalePagesJob.TASK
                    .instance(job.key(clock.instant()))
                    .data(job)
                    .scheduledTo(clock.instant()));
        }
    }

    /** Closes the pages of a debtor that ask for too much. Scope: the firm's engine, outside any transaction. */
    void closeStale(FirmId firm, DebtorId debtor) {
        accounts.keys(firm).ifPresent(keys -> close(firm, keys, attempts.stale(firm, debtor)));
    }

    /**
     * Closes the pages that ask for a part of what this attempt asks for.
     *
     * @return true when one was open: what is to be paid may have changed
     */
    boolean closeBesides(FirmId firm, StripeKeys keys, Checkout attempt) {
        var others = attempts.besides(firm, attempt);
        close(firm, keys, others);
        return !others.isEmpty();
    }

    private void close(FirmId firm, StripeKeys keys, List<Checkout> pages) {
        for (var page : pages) {
            var session = String.valueOf(page.sessionId());
            try {
                patience.send(() -> {
                    gateway.close(keys, session);
                    return session;
                });
            } catch (InvalidRequestException _) {
                // Paid or closed meanwhile: settling finds out which.
            } catch (StripeException e) {
                throw new StripeUnavailableException(e);
            }
            settlement.settle(firm, session);
        }
    }
}
