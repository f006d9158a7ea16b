package io.quittance.imports;

import io.quittance.imports.ImportRun.Progress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.InvoiceSet;
import java.util.ArrayList;
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
    private final Iterator<TableRow> records;
    private final String currency;
    private final @Nullable ColumnMapping mapping;
    private final FileDebtors debtors = new FileDebtors();
    private final InvoiceSet named = new InvoiceSet();
    private final List<String> done = new ArrayList<>();
    private final List<CsvRow> notes = new ArrayList<>();
    private @Nullable CsvColumns columns;
    private Chunk chunk = new Chunk();
    private int chunks;
    private int line = 1;

    CsvReading(
            ImportSteps steps,
            FirmId firm,
            ImportId id,
            Progress progress,
            Iterator<TableRow> records,
            String currency,
            @Nullable ColumnMapping mapping) {
        this.steps = steps;
        this.firm = firm;
        this.id = id;
        this.progress = progress;
        this.records = records;
        this.chunks = progress.chunks();
        this.currency = currency;
        this.mapping = mapping;
    }

    /** False when the file as a whole is refused. */
    boolean header() {
        try {
            if (!records.hasNext()) {
                throw new RefusedException("file", "empty", "The file is empty", "send a header row and rows");
            }
            var header = records.next().cells();
            columns = mapping == null ? CsvColumns.of(header) : CsvColumns.mapped(new Header(header), mapping);
            steps.warn(firm, id, columns);
            return true;
        } catch (RefusedException refused) {
            refused.refusals().forEach(refusal -> chunk.reject(1, null, refusal));
            if (refused.refusals().stream().noneMatch(refusal -> refusal.code().equals("empty"))) {
                steps.ask(firm, id);
            }
        } catch (UnreadableTableException unreadable) {
            chunk.reject(1, null, unreadable());
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
            chunk.reject(line + 1, null, unreadable());
        }
        flush();
    }

    void notes() {
        for (int from = progress.notes(); from < notes.size(); from += Chunk.MOST_ROWS) {
            var part = notes.subList(from, Math.min(notes.size(), from + Chunk.MOST_ROWS));
            steps.putNotes(firm, id, from, part);
        }
    }

    private void row(TableRow cells) {
        line = cells.line();
        boolean again = line <= progress.line();
        var known = Objects.requireNonNull(columns);
        try {
            var row = CsvRow.read(cells, known, currency);
            if (row.invoice().corrects() != null) {
                notes.add(row);
            }
            if (again) {
                pass(row.invoice().number());
            } else if (row.invoice().corrects() != null) {
                chunk.setAside(row);
            } else {
                chunk.add(row);
            }
        } catch (RefusedException refused) {
            if (!again) {
                chunk.reject(
                        line,
                        known.cell(cells.cells(), "invoice_number"),
                        refused.refusals().getFirst());
            }
        }
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
