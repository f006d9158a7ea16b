package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.receivables.EntryDraft.DebtorRef;
import io.quittance.receivables.WithdrawalStore.Earlier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counter-postings of a list taken back: for each invoice the claim of the list out, and what stood before, if any, in. */
@Component
final class WithdrawalPostings {

    private static final String REASON = "import undone";

    private final Ledger ledger;
    private final Debtors debtors;

    WithdrawalPostings(Ledger ledger, Debtors debtors) {
        this.ledger = ledger;
        this.debtors = debtors;
    }

    /** One side of the books: an amount of an invoice as it is and as it was, against an account. */
    private record Side(
            PostingKind kind,
            String prefix,
            Account counter,
            Function<InvoiceRow, Money> now,
            Function<Earlier, Money> before) {}

    private static final List<Side> SIDES = List.of(
            new Side(
                    PostingKind.CLAIM,
                    "withdrawn/",
                    Account.CLAIMS,
                    row -> row.signed(row.invoice().total()),
                    earlier -> earlier.signed(earlier.total())),
            new Side(
                    PostingKind.SETTLED_BEFORE,
                    "settled-withdrawn/",
                    Account.SETTLED_BEFORE,
                    row -> row.signed(row.opening().minus(row.invoice().total())),
                    earlier -> earlier.signed(earlier.opening().minus(earlier.total()))));

    void post(FirmId firm, String source, Collection<InvoiceRow> rows, Collection<Earlier> earlier, LocalDate on) {
        var before = earlier.stream().collect(Collectors.toMap(Earlier::invoice, Function.identity()));
        var owners = debtors.getAll(
                firm,
                Stream.concat(
                                rows.stream().map(row -> row.invoice().debtor()),
                                earlier.stream().map(Earlier::debtor))
                        .collect(Collectors.toSet()));
        BiFunction<InvoiceRow, Side, List<EntryDraft>> entries = (row, side) -> entries(row, side, before, owners);
        for (var side : SIDES) {
            post(firm, source, rows, side, entries, on);
        }
    }

    private void post(
            FirmId firm,
            String source,
            Collection<InvoiceRow> rows,
            Side side,
            BiFunction<InvoiceRow, Side, List<EntryDraft>> each,
            LocalDate on) {
        var entries = new ArrayList<EntryDraft>();
        var sums = new TreeMap<String, Money>();
        for (var row : rows) {
            for (var entry : each.apply(row, side)) {
                entries.add(entry);
                sums.merge(entry.amount().currencyCode(), entry.amount().negated(), Money::plus);
            }
        }
        sums.values().forEach(sum -> entries.add(EntryDraft.on(side.counter(), sum)));
        ledger.post(firm, new PostingDraft(side.kind(), side.prefix() + source, null, null, null, REASON, entries), on);
    }

    private static List<EntryDraft> entries(
            InvoiceRow row, Side side, Map<InvoiceId, Earlier> before, Map<?, Debtor> owners) {
        var entries = new ArrayList<EntryDraft>();
        entries.add(EntryDraft.receivable(
                owner(owners, row.invoice().debtor()),
                row.ref(),
                side.now().apply(row).negated()));
        var earlier = before.get(row.invoice().id());
        if (earlier != null) {
            entries.add(EntryDraft.receivable(
                    owner(owners, earlier.debtor()), row.ref(), side.before().apply(earlier)));
        }
        return entries;
    }

    private static DebtorRef owner(Map<?, Debtor> owners, Object id) {
        return Claims.ref(Objects.requireNonNull(owners.get(id)));
    }
}
