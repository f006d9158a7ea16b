package io.quittance.imports;

import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.Refusal;
import io.quittance.parties.DebtorFacts;
import io.quittance.parties.KnownDebtor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of a file that are merged in one transaction. */
final class Chunk {

    static final int MOST_ROWS = 20_000;

    private final Set<String> numbers = new HashSet<>();
    private final List<ListedInvoice> invoices = new ArrayList<>();
    private final List<ListedInvoice> again = new ArrayList<>();
    private final Map<String, DebtorFacts> debtors = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int setAside;
    private int lastLine;

    boolean isFull() {
        return invoices.size() + again.size() + rejections.size() + setAside >= MOST_ROWS;
    }

    void add(CsvRow row) {
        lastLine = row.invoice().line();
        keep(row.debtor());
        (numbers.add(row.invoice().number()) ? invoices : again).add(row.invoice());
    }

    /** A credit note that names an invoice: it comes after all invoices of the file. */
    void setAside(CsvRow row) {
        lastLine = row.invoice().line();
        keep(row.debtor());
        setAside++;
    }

    void reject(int line, @Nullable String number, Refusal refusal) {
        lastLine = line;
        rejections.add(Rejection.of(line, number, refusal));
    }

    List<ListedInvoice> invoices() {
        return invoices;
    }

    Collection<DebtorFacts> debtors() {
        return debtors.values();
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** Rows whose number stands in this chunk before. */
    List<ListedInvoice> again() {
        return again;
    }

    /** For each debtor whose known mail address stayed, the first row that gave another one. */
    List<ImportWarning> differing(Map<String, KnownDebtor> owners) {
        var seen = new HashSet<String>();
        return invoices.stream()
                .filter(row -> Objects.requireNonNull(owners.get(row.debtorReference()))
                        .emailDiffers())
                .filter(row -> seen.add(row.debtorReference()))
                .map(row -> new ImportWarning(row.line(), "email", "email-differs"))
                .toList();
    }

    int lastLine() {
        return lastLine;
    }

    private void keep(DebtorFacts facts) {
        debtors.merge(facts.reference(), facts, (earlier, later) -> later.over(earlier));
    }
}
