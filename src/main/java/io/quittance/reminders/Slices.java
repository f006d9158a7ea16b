package io.quittance.reminders;

import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a long list of debtors in slices, each in its own transaction and in the order of the identifiers, so that two runs
 * at once wait for each other and never block each other. Two slices are under way at a time: while one is read and decided the
 * other is written. A debtor that cannot be worked does not stop its neighbours.
 */
final class Slices {

    private static final Logger LOG = LoggerFactory.getLogger(Slices.class);
    private static final int SIZE = 500;
    private static final int WORKERS = 2;
    private static final int TRIES = 5;

    /** Somebody else may wait for a debtor of this slice and hold what the other slice waits for: then this one steps back. */
    private static final long LONGEST_WAIT_SECONDS = 10;

    /** When more than these could not be worked, and more than were, it is not the debtors' fault. */
    private static final int MANY_BROKEN = 50;

    private final TransactionTemplate transaction;

    Slices(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Another run took a step or a day of this slice; it is loaded and decided anew. */
    static final class OvertakenException extends ConcurrencyFailureException {
        OvertakenException() {
            super("another run was faster");
        }
    }

    /** Hears, in a transaction of its own, of a debtor that could not be worked. */
    @FunctionalInterface
    interface Broken {
        void debtor(long id, RuntimeException fault);
    }

    /** Works one slice; called again when it was overtaken. */
    @FunctionalInterface
    interface Work {
        /** Does what slices may do side by side; gives what they do one after the other, up to the commit. */
        Runnable begin(List<Long> debtors);
    }

    /**
     * @param debtors gives the list, ascending
     * @param broken hears of each debtor that could not be worked
     */
    void work(Supplier<List<Long>> debtors, Work work, Broken broken) {
        var all = Objects.requireNonNull(transaction.execute(_ -> debtors.get()));
        var scope = TenantScope.current().orElseThrow();
        var pass = new Pass(all, work, broken);
        int workers = Math.min(WORKERS, (all.size() + SIZE - 1) / SIZE);
        if (workers <= 1) {
            pass.run();
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, workers)
                    .mapToObj(_ -> CompletableFuture.runAsync(() -> scope.run(pass), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** One way through the list, shared by the workers. */
    private final class Pass implements Runnable {

        private final List<Long> all;
        private final Work work;
        private final Broken broken;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();
        private final AtomicInteger worked = new AtomicInteger();
        private final ReentrantLock turn = new ReentrantLock();
        private volatile boolean failed;

        Pass(List<Long> all, Work work, Broken broken) {
            this.all = all;
            this.work = work;
            this.broken = broken;
        }

        @Override
        public void run() {
            try {
                for (int from = next.getAndAdd(SIZE); from < all.size() && !failed; from = next.getAndAdd(SIZE)) {
                    slice(all.subList(from, Math.min(from + SIZE, all.size())));
                    if (faults.get() > MANY_BROKEN && faults.get() > worked.get()) {
                        throw new IllegalStateException(faults + " debtors could not be worked: this is not theirs");
                    }
                }
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
        }

        private void slice(List<Long> debtors) {
            try {
                persist(debtors);
                worked.addAndGet(debtors.size());
            } catch (TransactionException | NonTransientDataAccessResourceException | TransientDataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                if (debtors.size() == 1) {
                    LOG.error("debtor_{} could not be decided", debtors.getFirst(), e);
                    transaction.executeWithoutResult(_ -> broken.debtor(debtors.getFirst(), e));
                    faults.incrementAndGet();
                    return;
                }
                int middle = debtors.size() / 2;
                slice(debtors.subList(0, middle));
                slice(debtors.subList(middle, debtors.size()));
            }
        }

        private void persist(List<Long> debtors) {
            for (int attempt = 1; ; attempt++) {
                try {
                    transaction.executeWithoutResult(_ -> {
                        var end = work.begin(debtors);
                        takeTurn();
                        end.run();
                    });
                    return;
                } catch (ConcurrencyFailureException e) {
                    if (attempt == TRIES) {
                        throw e;
                    }
                } finally {
                    if (turn.isHeldByCurrentThread()) {
                        turn.unlock();
                    }
                }
            }
        }

        private void takeTurn() {
            try {
                if (!turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new OvertakenException();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting", e);
            }
        }
    }
}
