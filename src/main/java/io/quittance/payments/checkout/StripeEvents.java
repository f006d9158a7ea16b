package io.quittance.payments.checkout;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.kernel.FirmId;
import io.quittance.payments.refused.WebhookRefusal;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What Stripe tells by webhook: checked, written down, worked later. News is a hint; nothing in it is believed. */
@Component
public class StripeEvents {

    /** Largest body taken, in bytes. */
    public static final int MAX_BYTES = 512 * 1024;

    static final TaskDescriptor<EventJob> JOB = TaskDescriptor.of("stripe-event", EventJob.class);

    private static final Logger LOG = LoggerFactory.getLogger(StripeEvents.class);

    private final StripeAccounts accounts;
    private final StripeEventStore store;
    private final Settlement settlement;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    StripeEvents(
            StripeAccounts accounts,
            StripeEventStore store,
            Settlement settlement,
            Outbox outbox,
            TransactionOperations transactions,
            InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.settlement = settlement;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a webhook; the same event again changes nothing. Called outside any transaction, without a scope.
     *
     * @param body the very bytes received
     * @param signature the header {@code Stripe-Signature}
     * @throws WebhookRefusedException when Stripe did not sign it for this firm, or it is no event within the limits
     */
    public void receive(FirmId firm, byte[] body, String signature) {
        if (body.length > MAX_BYTES) {
            throw new WebhookRefusedException(WebhookRefusal.TOO_LARGE, "too large");
        }
        var parsed = StripeSignature.parse(signature);
        new TenantScope.Engine(firm).run(() -> transactions.executeWithoutResult(_ -> store(firm, body, parsed)));
    }

    /** News that led to nothing, the last first. */
    public List<DeadEvent> dead(FirmId firm, int limit) {
        return transactions.execute(_ -> store.dead(firm, limit));
    }

    private void store(FirmId firm, byte[] body, StripeSignature signature) {
        var keys = accounts.keys(firm)
                .orElseThrow(() ->
                        new WebhookRefusedException(WebhookRefusal.NOT_CONNECTED, "the firm has no keys at Stripe"));
        signature.verify(body, keys.webhookSecret(), clock.instant());
        var event = StripeEvent.parse(body);
        if (event.live() != keys.live()) {
            LOG.error("{}: an event of the other mode was refused: {}", firm, event.id());
            throw new WebhookRefusedException(
                    WebhookRefusal.OTHER_MODE, "the event is of the other mode than the firm's keys");
        }
        if (store.insert(firm, event, clock.instant()) && event.target() != null) {
            var job = new EventJob(firm.value(), event.id());
            outbox.schedule(JOB.instance(job.key()).data(job).scheduledTo(clock.instant()));
        }
    }

    /** Works one stored event. Scope: the firm's engine. @throws StripeUnavailableException to be tried again */
    void work(FirmId firm, String event) {
        var target = transactions.execute(_ -> store.target(firm, event));
        if (target.isEmpty()) {
            return;
        }
        var outcome = settlement.settle(firm, target.get());
        close(
                firm,
                event,
                switch (outcome) {
                    case SettleOutcome.Settled _ -> null;
                    case SettleOutcome.NotOurs _ -> "not a payment of ours";
                    case SettleOutcome.Refused(var reason) -> reason;
                });
    }

    /** Gives an event up. */
    void giveUp(FirmId firm, String event, String reason) {
        LOG.error("{}: {} is given up: {}", firm, event, reason);
        close(firm, event, reason);
    }

    private void close(FirmId firm, String event, @Nullable String reason) {
        transactions.executeWithoutResult(_ -> store.close(firm, event, reason, clock.instant()));
    }
}
