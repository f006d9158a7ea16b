package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.receivables.NextActions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Debtors that could not be decided because of a fault: set aside, told, and tried again later and later. */
@Component
final class SetAside {

    private static final int LONGEST_PAUSE_DAYS = 30;
    private static final int LONGEST_REASON = 500;

    private final SetAsideStore store;
    private final NextActions nextActions;
    private final ApplicationEventPublisher events;

    SetAside(SetAsideStore store, NextActions nextActions, ApplicationEventPublisher events) {
        this.store = store;
        this.nextActions = nextActions;
        this.events = events;
    }

    /** Those of the firm that are set aside. */
    Set<Long> of(FirmId firm) {
        return store.all(firm);
    }

    /** Sets a debtor aside until 1, 2, 4, … and at most 30 days later. */
    void put(FirmId firm, long id, LocalDate on, RuntimeException fault) {
        var debtor = new DebtorId(id);
        var reason = fault.getClass().getSimpleName() + ": " + fault.getMessage();
        var kept = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        int tries = store.put(firm, debtor, on, kept);
        nextActions.move(firm, Map.of(id, on.plusDays(pause(tries))));
        events.publishEvent(new DebtorSetAside(firm, debtor, tries, kept));
    }

    /** Takes up those of the debtors that were set aside. */
    void takeUp(FirmId firm, Set<Long> aside, List<Long> decided) {
        var back = new ArrayList<>(decided);
        back.retainAll(aside);
        if (!back.isEmpty()) {
            store.remove(firm, back);
            back.forEach(id -> events.publishEvent(new DebtorTakenUp(firm, new DebtorId(id))));
        }
    }

    private static int pause(int tries) {
        return tries > 5 ? LONGEST_PAUSE_DAYS : Math.min(LONGEST_PAUSE_DAYS, 1 << (tries - 1));
    }
}
