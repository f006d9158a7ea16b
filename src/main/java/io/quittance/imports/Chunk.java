package io.quittance.imports;

import io.quittance.kernel.Refusal;
import io.quittance.parties.DebtorFacts;
import io.quittance.receivables.ListedInvoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a file that are merged in one transaction. */
final class Chunk {

    static final int MOST_ROWS = 20_000;

    private final Map<String, ListedInvoice> byNumber = new HashMap<>();
    private final List<ListedInvoice> invoices = new ArrayList<>();
    private final Map<String, DebtorFacts> debtors = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int repeated;
    private int setAside;
    private int lastLine;

    boolean isFull() {
        return invoices.size() + rejections.size() + repeated + setAside >= MOST_ROWS;
    }

    void add(CsvRow row) {
        lastLine = row.invoice().line();
        keep(row.debtor());
        byNumber.put(row.invoice().number(), row.invoice());
        invoices.add(row.invoice());
    }

    /** A credit note that names an invoice: it comes after all invoices of the file. */
    void setAside(CsvRow row) {
        lastLine = row.invoice().line();
        keep(row.debtor());
        setAside++;
    }

    /** The number stood in the file before: the same content counts as unchanged, another one is refused. */
    void addAgain(CsvRow row) {
        lastLine = row.invoice().line();
        var earlier = byNumber.get(row.invoice().number());
        if (earlier != null && sameContent(earlier, row.invoice())) {
            repeated++;
            return;
        }
        reject(
                lastLine,
                row.invoice().number(),
                new Refusal(
                        "invoice_number",
                        "duplicate",
                        "The number stands in this file before",
                        "keep one row per invoice"));
    }

    void reject(int line, @Nullable String number, Refusal refusal) {
        lastLine = line;
        rejections.add(new Rejection(
                line, number, CsvRow.column(refusal.field()), refusal.code(), refusal.message(), refusal.remedy()));
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

    int repeated() {
        return repeated;
    }

    int lastLine() {
        return lastLine;
    }

    private void keep(DebtorFacts facts) {
        debtors.merge(facts.reference(), facts, (earlier, later) -> later.over(earlier));
    }

    private static boolean sameContent(ListedInvoice one, ListedInvoice other) {
        return one.equals(new ListedInvoice(
                one.line(),
                other.number(),
                other.debtorReference(),
                other.type(),
                other.issuedOn(),
                other.dueOn(),
                other.total(),
                other.openAmount(),
                other.description(),
                other.orderReference(),
                other.corrects()));
    }
}
