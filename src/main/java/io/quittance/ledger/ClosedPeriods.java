package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Up to which day a firm has closed its books. Nothing is posted there any more: people and programs are refused, money that
 * came by itself is posted on the first open day. The database refuses whatever passes by here.
 */
@Component
public class ClosedPeriods {

    private final ClosedPeriodStore store;

    ClosedPeriods(ClosedPeriodStore store) {
        this.store = store;
    }

    /** The last closed day; nothing while all days are open. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> closedThrough(FirmId firm) {
        return store.through(firm);
    }

    /**
     * Closes the books up to a day, or up to an earlier one than before. Scope: the firm's staff.
     *
     * @param today the firm's business day: it and later ones stay open
     * @throws RefusedException when the day has not passed
     */
    @Transactional
    public void close(FirmId firm, LocalDate through, LocalDate today) {
        if (!through.isBefore(today)) {
            throw new RefusedException("through", "future", "The day has not passed yet", "choose an earlier day");
        }
        store.put(firm, through);
    }

    /** Opens all days again. Scope: the firm's staff. */
    @Transactional
    public void reopen(FirmId firm) {
        store.remove(firm);
    }

    /** @throws RefusedException when the value date lies in a closed period */
    @Transactional(readOnly = true)
    public void refuseClosed(FirmId firm, LocalDate valueOn) {
        store.through(firm).filter(through -> !valueOn.isAfter(through)).ifPresent(through -> {
            throw new RefusedException(
                    "valueOn",
                    "closed-period",
                    "The firm has closed its books up to " + through,
                    "send a later day, or have an administrator of the firm open the period");
        });
    }

    /** The day itself, or the first open one after it. */
    LocalDate firstOpen(FirmId firm, LocalDate on) {
        return store.through(firm)
                .filter(through -> !on.isAfter(through))
                .map(through -> through.plusDays(1))
                .orElse(on);
    }
}
