package io.quittance.invoicing;

import io.quittance.allocation.SetOffs;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.parties.Debtors;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceRows.Told;
import io.quittance.receivables.NextActions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes what a list did to some of its invoices, on which nothing depends. */
@Component
final class UndoWork {

    private static final String REASON = "import undone";

    private final InvoiceRows rows;
    private final ClaimPostings postings;
    private final SetOffs setOffs;
    private final NextActions nextActions;
    private final Debtors debtors;

    UndoWork(InvoiceRows rows, ClaimPostings postings, SetOffs setOffs, NextActions nextActions, Debtors debtors) {
        this.rows = rows;
        this.postings = postings;
        this.setOffs = setOffs;
        this.nextActions = nextActions;
        this.debtors = debtors;
    }

    /**
     * Undoes them.
     *
     * @param key of these invoices, unique in the firm
     * @param earlier what those of them said before that the list changed; the others are cancelled
     */
    void undo(FirmId firm, String key, List<InvoiceId> ids, List<Told> earlier, LocalDate on) {
        setOffs.takeBack(firm, ids, on);
        var locked = rows.lock(firm, ids);
        var before = earlier.stream().collect(Collectors.toMap(Told::invoice, Function.identity()));
        postings.post(firm, "undone/" + key, REASON, changes(firm, locked, before), on);
        rows.cancel(firm, ids.stream().filter(id -> !before.containsKey(id)).toList(), on);
        rows.restore(firm, earlier);
        setOffs.again(firm, locked.stream().map(row -> row.invoice().debtor()).collect(Collectors.toSet()));
        nextActions.atOnce(
                firm, locked.stream().map(row -> row.invoice().debtor().value()).collect(Collectors.toSet()));
        nextActions.enter(
                firm, earlier.stream().map(told -> told.content().debtor()).toList());
    }

    private List<ClaimChange> changes(FirmId firm, Collection<InvoiceRow> rows, Map<InvoiceId, Told> before) {
        var owners = debtors.getAll(
                firm,
                Stream.concat(
                                rows.stream().map(row -> row.invoice().debtor()),
                                before.values().stream()
                                        .map(told -> told.content().debtor()))
                        .collect(Collectors.toSet()));
        Function<DebtorId, DebtorRef> owner = id -> DebtorRef.of(Objects.requireNonNull(owners.get(id)));
        return rows.stream()
                .map(row -> new ClaimChange(
                        Claimed.of(owner.apply(row.invoice().debtor()), row.ref(), row.content()),
                        again(row, before.get(row.invoice().id()), owner)))
                .toList();
    }

    private static @Nullable Claimed again(
            InvoiceRow row, @Nullable Told earlier, Function<DebtorId, DebtorRef> owner) {
        return earlier == null
                ? null
                : Claimed.of(owner.apply(earlier.content().debtor()), row.ref(), earlier.content());
    }
}
