package io.quittance.payments.checkout;

import com.stripe.exception.StripeException;
import io.quittance.kernel.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The sweep: whatever webhooks were lost, Stripe's payments, refunds and disputes are compared with the books and settled. A
 * second sweep right after the first finds nothing; if it does, that is an alarm.
 */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration FAR = Duration.ofDays(40);
    private static final int AT_ONCE = 1_000;

    private final StripeAccounts accounts;
    private final CheckoutStore checkouts;
    private final StripeGateway gateway;
    private final StripePatience patience;
    private final Settlement settlement;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Reconciliation(
            StripeAccounts accounts,
            CheckoutStore checkouts,
            StripeGateway gateway,
            StripePatience patience,
            Settlement settlement,
            TransactionOperations transactions,
            InstantSource clock) {
        this.accounts = accounts;
        this.checkouts = checkouts;
        this.gateway = gateway;
        this.patience = patience;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a sweep found.
     *
     * @param looked objects of Stripe that were compared
     * @param mended objects about which the books said something else before
     * @param unreached objects that could not be asked for; the next sweep tries again
     */
    public record SweepReport(int looked, int mended, int unreached) {}

    /** Compares and settles everything that moved in the last weeks. Scope: the firm's engine, outside any transaction. */
    public SweepReport sweep(FirmId firm) {
        var keys = accounts.keys(firm);
        if (keys.isEmpty()) {
            return new SweepReport(0, 0, 0);
        }
        var now = clock.instant();
        var objects = new TreeSet<String>();
        var unreached = 0;
        for (var checkout : unsettled(firm, now)) {
            if (checkout.sessionId() != null) {
                objects.add(checkout.sessionId());
            }
        }
        try {
            objects.addAll(patience.send(() -> gateway.movedSince(keys.get(), now.minus(FAR))));
        } catch (StripeException e) {
            LOG.warn("{}: Stripe's lists cannot be read: {}", firm, e.getMessage());
            unreached++;
        }
        return settle(firm, objects, unreached);
    }

    private SweepReport settle(FirmId firm, TreeSet<String> objects, int unreachedBefore) {
        int mended = 0;
        int unreached = unreachedBefore;
        for (var object : objects) {
            try {
                if (settlement.settle(firm, object) instanceof SettleOutcome.Settled settled && settled.changed()) {
                    mended++;
                    LOG.warn("{}: the sweep mended {}", firm, object);
                }
            } catch (StripeUnavailableException e) {
                unreached++;
            }
        }
        return new SweepReport(objects.size(), mended, unreached);
    }

    private List<Checkout> unsettled(FirmId firm, Instant now) {
        return transactions.execute(_ -> {
            checkouts.forgetUnsent(firm, now.minus(CheckoutAttempts.LIFE));
            return checkouts.unsettled(firm, now, AT_ONCE);
        });
    }
}
