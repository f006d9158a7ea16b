package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a debtor usually pays. */
@Service
public class PayingHabits {

    private static final int MONTHS = 24;

    private final PayingHabitStore store;

    PayingHabits(PayingHabitStore store) {
        this.store = store;
    }

    /** The middle of the delays, in days, with which money came in the two years before a day; nothing when none came. */
    @Transactional(readOnly = true)
    public Optional<Integer> usualDelay(FirmId firm, DebtorId debtor, LocalDate on) {
        return store.usualDelay(firm, debtor, on.minusMonths(MONTHS));
    }
}
