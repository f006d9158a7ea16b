package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's worklist: the date of the next action for each debtor with claims. A run takes the debtors first and reads
 * afterwards: an event that makes a debtor due at once (a payment, a hold, a credit note, a new invoice) waits for that run
 * and wins.
 */
@Component
public class NextActions {

    private final NextActionStore store;

    NextActions(NextActionStore store) {
        this.store = store;
    }

    /** The debtors due on this day or before, in the order of their identifiers. */
    @Transactional(readOnly = true)
    public List<Long> due(FirmId firm, LocalDate on) {
        return store.due(firm, on);
    }

    /** Locks those of the debtors that are still due; waits for other writers of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> take(FirmId firm, LocalDate on, Collection<Long> debtors) {
        return store.take(firm, on, debtors);
    }

    /** Sets the date of the next action of debtors taken in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(FirmId firm, Map<Long, LocalDate> dates) {
        store.move(firm, dates);
    }

    /** What is stored; a debtor without claims is not on the list. */
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> of(FirmId firm, Collection<Long> debtors) {
        return store.of(firm, debtors);
    }

    /** These debtors got a claim, perhaps the first: they are on the list, due at once. */
    @Transactional
    public void enter(FirmId firm, Collection<DebtorId> debtors) {
        store.enter(firm, debtors);
    }

    /** Something happened that may change what is decided about these debtors: they are due at once. */
    @Transactional
    public void atOnce(FirmId firm, Collection<Long> debtors) {
        store.atOnce(firm, debtors);
    }
}
