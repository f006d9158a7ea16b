package io.quittance.reminders;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes a hundredth of the debtors each night. A stored next look that lies after the recomputed one would hide a due
 * step: that is an alarm, and it is mended at once.
 */
@Component
class LookCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LookCheck.class);
    private static final int SHARE = 100;

    private final CaseStore debtors;
    private final DebtorCases cases;
    private final Invoices invoices;

    LookCheck(CaseStore debtors, DebtorCases cases, Invoices invoices) {
        this.debtors = debtors;
        this.cases = cases;
        this.invoices = invoices;
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
        var late = new HashMap<InvoiceId, LocalDate>();
        for (var loaded : cases.load(firm, chosen, on)) {
            for (var decided : loaded.debtor().plan(on).decisions()) {
                var claim = decided.claim().claim();
                var stored = loaded.looks().getOrDefault(claim.invoice().value(), DayPlan.NEVER);
                var needed = decided.decision().reason() == Reason.STEP_DUE ? on : decided.lookOn();
                if (stored.isAfter(on) && needed.isBefore(stored)) {
                    LOG.error(
                            "{} is looked at on {}, but {} on {} is {}",
                            claim.invoice(),
                            stored,
                            needed,
                            on,
                            decided.decision().reason());
                    late.put(claim.invoice(), on);
                }
            }
        }
        if (!late.isEmpty()) {
            invoices.lookAgain(firm, late);
        }
        return late.size();
    }
}
