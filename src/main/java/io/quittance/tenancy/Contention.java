package io.quittance.tenancy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a whole transaction that lost against another one: deadlock, serialization failure (40P01, 40001) or a row that
 * appeared in between. Nobody sees an error that a second try mends (rule D6).
 */
public final class Contention {

    private static final int TRIES = 5;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private Contention() {}

    /**
     * Does the work, which begins its own transaction, at most five times. Inside a running transaction it is done once: only
     * the outermost one can be repeated.
     */
    public static <T extends @Nullable Object> T retried(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS << attempt) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another transaction", e);
        }
    }
}
