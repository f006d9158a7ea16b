package io.quittance.reminders.foretold;

import io.quittance.dunning.PlannedReminder;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and tells the messages that a rehearsal foretold. What it counts is what the rehearsal itself counted. */
@Component
public class ForetoldMessages {

    private final ForetoldStore store;

    ForetoldMessages(ForetoldStore store) {
        this.store = store;
    }

    /** Keeps them. Scope: engine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FirmId firm, RunId run, List<PlannedReminder> reminders) {
        store.insert(
                firm,
                run,
                reminders.stream()
                        .flatMap(reminder -> reminder.blocks().stream()
                                .map(block -> new ForetoldMessage(
                                        reminder.debtor(),
                                        reminder.on(),
                                        reminder.step().key(),
                                        reminder.step().channel(),
                                        block.total(),
                                        block.taking().size())))
                        .toList());
    }

    /** Clears what an interrupted rehearsal left. Scope: engine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(FirmId firm, RunId run) {
        store.clear(firm, run);
    }

    /** By day, step, way and currency, in this order. */
    @Transactional(readOnly = true)
    public List<ForetoldDay> days(FirmId firm, RunId run) {
        return store.days(firm, run);
    }

    /** Who would get messages, those who get the first one first. @param from how many are left out before */
    @Transactional(readOnly = true)
    public List<ForetoldDebtor> debtors(FirmId firm, RunId run, int from, int limit) {
        return store.debtors(firm, run, from, limit);
    }

    /** The messages of a line of {@link #days}. */
    @Transactional(readOnly = true)
    public List<ForetoldMessage> of(FirmId firm, RunId run, ForetoldDay day, int from, int limit) {
        return store.of(firm, run, day, from, limit);
    }

    /** What a debtor would get, day by day. */
    @Transactional(readOnly = true)
    public List<ForetoldMessage> of(FirmId firm, RunId run, DebtorId debtor) {
        return store.of(firm, run, debtor);
    }

    /** All of them by day and debtor. */
    @Transactional(readOnly = true)
    public List<ForetoldMessage> all(FirmId firm, RunId run, int from, int limit) {
        return store.all(firm, run, from, limit);
    }
}
