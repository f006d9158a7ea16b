package io.quittance.reminders;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
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
 * at once wait for each other and never lock crosswise. A debtor that cannot be worked does not stop its neighbours.
 */
final class Slices {

    private static final Logger LOG = LoggerFactory.getLogger(Slices.class);
    private static final int SIZE = 500;
    private static final int TRIES = 5;

    /** More broken debtors than this are not the debtors' fault. */
    private static final int MOST_BROKEN = 10;

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

    /**
     * @param debtors gives the list, ascending
     * @param work works one slice; called again when it was overtaken
     * @param broken hears of each debtor that could not be worked
     */
    void work(Supplier<List<Long>> debtors, Consumer<List<Long>> work, LongConsumer broken) {
        var all = transaction.execute(_ -> debtors.get());
        var faults = new AtomicInteger();
        for (int from = 0; from < all.size(); from += SIZE) {
            slice(all.subList(from, Math.min(from + SIZE, all.size())), work, debtor -> {
                broken.accept(debtor);
                faults.incrementAndGet();
            });
            if (faults.get() > MOST_BROKEN) {
                throw new IllegalStateException(faults + " debtors could not be worked: this is not theirs");
            }
        }
    }

    private void slice(List<Long> debtors, Consumer<List<Long>> work, LongConsumer broken) {
        try {
            persist(debtors, work);
        } catch (TransactionException | NonTransientDataAccessResourceException | TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            if (debtors.size() == 1) {
                LOG.error("debtor_{} could not be decided", debtors.getFirst(), e);
                transaction.executeWithoutResult(_ -> broken.accept(debtors.getFirst()));
                return;
            }
            int middle = debtors.size() / 2;
            slice(debtors.subList(0, middle), work, broken);
            slice(debtors.subList(middle, debtors.size()), work, broken);
        }
    }

    private void persist(List<Long> debtors, Consumer<List<Long>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(_ -> work.accept(debtors));
                return;
            } catch (ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
