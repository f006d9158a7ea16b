package io.quittance.imports.rows;

import io.quittance.imports.ImportWarning;
import io.quittance.imports.Rejection;
import io.quittance.kernel.Refusal;
import io.quittance.parties.DebtorFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a file that are taken in one transaction, and what was wrong with others among them. */
public final class Chunk {

    /** How many rows are taken at once. */
    public static final int MOST_ROWS = 20_000;

    private final List<CsvRow> rows = new ArrayList<>();
    private final Map<DebtorFacts, DebtorFacts> facts = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private int rejectedRows;
    private int setAside;
    private int lastLine;

    /** Whether it is time to take them. */
    public boolean isFull() {
        return rows.size() + rejectedRows + setAside >= MOST_ROWS;
    }

    /** A good row. What was said of a debtor before is held once. */
    public void add(CsvRow row) {
        lastLine = row.invoice().line();
        if (row.mailTrouble() != null) {
            warnings.add(new ImportWarning(lastLine, "email", row.mailTrouble()));
        }
        var said = facts.putIfAbsent(row.debtor(), row.debtor());
        rows.add(said == null ? row : new CsvRow(said, row.invoice(), null));
    }

    /** A credit note that names an invoice: it comes after all invoices of the file. */
    public void setAside(int line) {
        lastLine = line;
        setAside++;
    }

    /** A row that is not taken, with all that is wrong with it. */
    public void reject(int line, @Nullable String number, List<Refusal> faults) {
        lastLine = line;
        rejectedRows++;
        faults.forEach(fault -> rejections.add(Rejection.of(line, number, fault)));
    }

    /** A row that says nothing about an invoice. */
    public void pass(int line) {
        lastLine = line;
    }

    /** The good rows in their order. */
    public List<CsvRow> rows() {
        return rows;
    }

    /** What is wrong with the others. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** How many rows are not taken. */
    public int rejectedRows() {
        return rejectedRows;
    }

    /** What the sender should know of rows that are taken. */
    public List<ImportWarning> warnings() {
        return warnings;
    }

    /** Line of the last row looked at. */
    public int lastLine() {
        return lastLine;
    }
}
