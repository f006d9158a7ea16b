package io.quittance.payments.refused;

import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts webhooks that were refused, so that a wrong signing secret or address is seen by people and not by the log alone.
 * One row for each firm, reason and day, however many come; nothing of what was sent is kept.
 */
@Component
public class RefusedWebhooks {

    /** How far back they are told. */
    private static final Duration TOLD = Duration.ofDays(30);

    private final RefusedWebhookStore store;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    RefusedWebhooks(RefusedWebhookStore store, TransactionOperations transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts one more. Called outside any transaction. @param firm null when the address names none */
    public void count(@Nullable FirmId firm, WebhookRefusal reason) {
        var now = clock.instant();
        new TenantScope.Platform()
                .run(() -> transactions.executeWithoutResult(_ -> store.count(firm, reason, day(now), now)));
    }

    /** Those of the last 30 days, over all firms, the latest first. Scope: operator. */
    @Transactional(readOnly = true)
    public List<RefusedWebhook> latest() {
        return store.since(null, day(clock.instant().minus(TOLD)));
    }

    /** Those of the last 30 days at a firm's address, the latest first. Scope: the firm's staff. */
    @Transactional(readOnly = true)
    public List<RefusedWebhook> ofFirm(FirmId firm) {
        return store.since(firm, day(clock.instant().minus(TOLD)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
