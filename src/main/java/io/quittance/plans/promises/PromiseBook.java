package io.quittance.plans.promises;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Promises as they are written, with the silence and the coverage they publish; in the caller's transaction. */
@Component
final class PromiseBook {

    static final String MACHINE = "machine";

    private final PromiseStore store;
    private final Coverages coverages;
    private final Holds holds;
    private final BusinessDay businessDay;

    PromiseBook(PromiseStore store, Coverages coverages, Holds holds, BusinessDay businessDay) {
        this.store = store;
        this.coverages = coverages;
        this.holds = holds;
        this.businessDay = businessDay;
    }

    /**
     * Takes a promise down in the place of those there were about its invoices.
     *
     * @param hold by which a person silences its invoices already; null = it places its own
     */
    PromiseId open(
            FirmId firm, NewPromise asked, Promised what, LocalDate until, @Nullable HoldId hold, LocalDate today) {
        var before = replace(firm, what.invoices(), asked.author(), today);
        var row = new PromiseStore.NewRow(
                asked.debtor(),
                what.amount(),
                asked.on(),
                until,
                asked.by(),
                asked.author(),
                hold,
                businessDay.now(),
                before.isEmpty() ? null : before.getLast());
        var id = insert(firm, row, what);
        coverages.cover(
                firm,
                what.parts().stream()
                        .filter(part -> part.amount().isPositive())
                        .map(part -> new Coverage(
                                part.invoice(), Coverage.Kind.PROMISED, id.source(), part.amount(), today, ""))
                        .toList());
        if (hold == null) {
            var silence = new HoldRequest(
                    asked.debtor(),
                    null,
                    HoldKind.PROMISE,
                    until,
                    what.amount() + " by " + asked.on(),
                    asked.author(),
                    id.source());
            holds.placeOnEach(firm, silence, what.invoices());
        }
        return id;
    }

    private PromiseId insert(FirmId firm, PromiseStore.NewRow row, Promised what) {
        try {
            return store.insert(firm, row, what.parts());
        } catch (DuplicateKeyException _) {
            throw new RefusedException(
                    "invoices", "promised", "One of these was promised at the same moment", "look again");
        }
    }

    /** Takes back the open promises about these, and says which they were. */
    List<PromiseId> replace(FirmId firm, Collection<InvoiceId> invoices, String by, LocalDate today) {
        var replaced = new ArrayList<PromiseId>();
        for (var open : store.openOn(firm, invoices)) {
            var row = store.lock(firm, open).orElseThrow();
            if (row.promise().state() == PromiseState.OPEN) {
                cancel(firm, row, by, today);
                replaced.add(open);
            }
        }
        return List.copyOf(replaced);
    }

    /** Takes back an open promise, and lifts its silence. */
    void cancel(FirmId firm, PromiseStore.Row row, String by, LocalDate today) {
        end(firm, row.promise().id(), PromiseState.CANCELLED, by, today);
        holds.releaseCausedBy(firm, row.promise().id().source(), by);
        if (row.hold() != null) {
            holds.release(firm, row.hold(), by);
        }
    }

    /** Its claims are covered by it no longer. */
    void end(FirmId firm, PromiseId id, PromiseState state, String by, LocalDate today) {
        store.end(firm, id, state, today, by);
        coverages.end(firm, Coverage.Kind.PROMISED, id.source());
    }
}
