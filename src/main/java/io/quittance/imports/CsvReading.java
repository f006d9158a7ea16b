package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.Header;
import io.quittance.imports.ImportRun.Progress;
import io.quittance.imports.rows.Chunk;
import io.quittance.imports.rows.CsvRow;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.imports.rows.RowFaults;
import io.quittance.invoicing.InvoiceSet;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import io.quittance.tables.UnreadableTableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of a table from its header row to the credit notes set aside. */
final class CsvReading {

    private final ImportSteps steps;
    private final FirmId firm;
    private final ImportId id;
    private final Progress progress;
    private final String currency;
    private final @Nullable ColumnMapping mapping;
    private final @Nullable LocalDate yearFrom;
    private final FileDebtors debtors = new FileDebtors();
    private final InvoiceSet named = new InvoiceSet();
    private final List<String> done = new ArrayList<>();
    private boolean hasNotes;
    private boolean asksAboutSigns;
    private Iterator<TableRow> records = Collections.emptyIterator();
    private @Nullable CsvColumns columns;
    private Chunk chunk = new Chunk();
    private int chunks;
    private int line = 1;

    CsvReading(
            ImportSteps steps,
            FirmId firm,
            ImportId id,
            Progress progress,
            String currency,
            @Nullable ColumnMapping mapping,
            @Nullable LocalDate yearFrom) {
        this.steps = steps;
        this.firm = firm;
        this.id = id;
        this.progress = progress;
        this.chunks = progress.chunks();
        this.currency = currency;
        this.mapping = mapping;
        this.yearFrom = yearFrom;
    }

    /** False when the file as a whole is refused. */
    boolean header(Iterator<TableRow> rows) {
        records = rows;
        try {
            if (!records.hasNext()) {
                throw new RefusedException("file", "empty", "The file is empty", "send a header row and rows");
            }
            var header = records.next().cells();
            columns =
                    mapping == null ? CsvColumns.of(header) : CsvColumns.mapped(new Header(header), mapping, yearFrom);
            steps.warn(firm, id, columns);
            return true;
        } catch (RefusedException refused) {
            chunk.reject(1, null, refused.refusals());
            if (refused.refusals().stream().noneMatch(refusal -> refusal.code().equals("empty"))) {
                steps.ask(firm, id);
            }
        } catch (UnreadableTableException unreadable) {
            chunk.reject(1, null, List.of(unreadable()));
        }
        steps.merge(firm, id, chunks, chunk, debtors, named);
        return false;
    }

    void rows() {
        try {
            while (records.hasNext()) {
                row(records.next());
                if (chunk.isFull()) {
                    flush();
                }
            }
        } catch (UnreadableTableException unreadable) {
            chunk.reject(line + 1, null, List.of(unreadable()));
        }
        flush();
        if (asksAboutSigns) {
            steps.ask(firm, id);
        }
    }

    /** Credit notes that name an invoice were set aside. */
    boolean hasNotes() {
        return hasNotes;
    }

    /** Takes what was set aside, out of the same rows once more. */
    void notes(Iterator<TableRow> again) {
        var notes = new ArrayList<CsvRow>();
        int found = 0;
        for (var cells = following(again); cells != null; cells = following(again)) {
            var note = note(cells);
            if (note != null && ++found > progress.notes()) {
                notes.add(note);
            }
            if (notes.size() == Chunk.MOST_ROWS) {
                steps.putNotes(firm, id, found - notes.size(), notes, debtors);
                notes.clear();
            }
        }
        if (!notes.isEmpty()) {
            steps.putNotes(firm, id, found - notes.size(), notes, debtors);
        }
    }

    /** Null at the end, and where the table breaks: the first reading has said it. */
    private static @Nullable TableRow following(Iterator<TableRow> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UnreadableTableException _) {
            return null;
        }
    }

    private @Nullable CsvRow note(TableRow cells) {
        var known = Objects.requireNonNull(columns);
        try {
            return known.cell(cells, "corrects") == null ? null : CsvRow.read(cells, known, currency);
        } catch (RefusedException _) {
            return null;
        }
    }

    private void row(TableRow cells) {
        line = cells.line();
        boolean again = line <= progress.line();
        var known = Objects.requireNonNull(columns);
        if (known.isPassedOver(cells)) {
            chunk.pass(line);
            return;
        }
        try {
            var row = CsvRow.read(cells, known, currency);
            hasNotes |= row.invoice().corrects() != null;
            if (again) {
                pass(row.invoice().number());
            } else if (row.invoice().corrects() != null) {
                chunk.setAside(line);
            } else {
                chunk.add(row);
            }
        } catch (RefusedException refused) {
            if (!again) {
                reject(cells, known, refused);
            }
        }
    }

    private void reject(TableRow row, CsvColumns known, RefusedException refused) {
        var faults = RowFaults.of(row, known, currency, refused);
        asksAboutSigns |= known.negatives() == null
                && faults.stream().anyMatch(fault -> fault.code().equals("negative"));
        chunk.reject(line, known.shown(row, "invoice_number"), faults);
    }

    /** A row that an earlier try has done. */
    private void pass(String number) {
        done.add(number);
        if (done.size() == Chunk.MOST_ROWS) {
            remember();
        }
    }

    private void remember() {
        if (!done.isEmpty()) {
            steps.named(firm, done, named);
            done.clear();
        }
    }

    private void flush() {
        remember();
        if (chunk.lastLine() > 0) {
            steps.merge(firm, id, chunks++, chunk, debtors, named);
        }
        chunk = new Chunk();
    }

    private Refusal unreadable() {
        return new Refusal(
                "file",
                "unreadable",
                "From here on this is not readable as a table",
                "check quotes, the length of the line and the number of columns");
    }
}
