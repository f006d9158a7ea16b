package io.quittance.reminders;

import io.quittance.dunning.DebtorCase;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderPolicy;
import io.quittance.kernel.FirmId;
import io.quittance.receivables.NextActions;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes a hundredth of the debtors each night. A stored next look later than the recomputed one would hide a due
 * step: that is an alarm, and it is mended at once.
 */
@Component
class NextActionCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NextActionCheck.class);
    private static final int SHARE = 100;

    private final CaseStore debtors;
    private final DebtorCases cases;
    private final NextActions nextActions;

    NextActionCheck(CaseStore debtors, DebtorCases cases, NextActions nextActions) {
        this.debtors = debtors;
        this.cases = cases;
        this.nextActions = nextActions;
    }

    /** Checks the debtors whose turn it is on this day; gives how many claims would have been missed. */
    @Transactional
    public int check(FirmId firm, LocalDate on) {
        var turn = Math.floorMod(on.toEpochDay(), (long) SHARE);
        return check(
                firm,
                on,
                debtors.allDebtors(firm).stream()
                        .filter(id -> id % SHARE == turn)
                        .toList());
    }

    /** Checks these debtors. */
    @Transactional
    public int check(FirmId firm, LocalDate on, List<Long> chosen) {
        var stored = nextActions.of(firm, chosen);
        var late = new TreeSet<Long>();
        int missed = 0;
        for (var debtor : cases.load(firm, chosen, on)) {
            long id = debtor.situation().debtor().value();
            int claims = missed(debtor, stored.getOrDefault(id, ReminderPolicy.NEVER), on);
            if (claims > 0) {
                late.add(id);
                missed += claims;
            }
        }
        if (!late.isEmpty()) {
            nextActions.atOnce(firm, late);
        }
        return missed;
    }

    private static int missed(DebtorCase debtor, LocalDate stored, LocalDate on) {
        int missed = 0;
        for (var decided : debtor.plan(on).decisions()) {
            var reason = decided.decision().reason();
            var needed = reason == Reason.STEP_DUE ? on : decided.nextActionOn();
            if (stored.isAfter(on) && needed.isBefore(stored)) {
                LOG.error(
                        "{} is looked at on {}, but {} on {} is {}",
                        decided.claim().invoice(),
                        stored,
                        needed,
                        on,
                        reason);
                missed++;
            }
        }
        return missed;
    }
}
