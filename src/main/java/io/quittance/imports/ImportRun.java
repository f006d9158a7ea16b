package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.Header;
import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.imports.rows.PartStream;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.tables.TableStart;
import io.quittance.tables.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works one import from where it stands to its end. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportSteps steps;
    private final ImportEnds ends;
    private final PagePictures pictures;
    private final Firms firms;

    ImportRun(ImportSteps steps, ImportEnds ends, PagePictures pictures, Firms firms) {
        this.steps = steps;
        this.ends = ends;
        this.pictures = pictures;
        this.firms = firms;
    }

    record Progress(
            ImportFormat format,
            String charset,
            String fileName,
            int line,
            int notes,
            int chunks,
            @Nullable ColumnMapping mapping,
            @Nullable TableStart start) {}

    /**
     * Reads the file; what breaks by our fault ends as FAILED, an error of the machine too. What the database refuses for a
     * moment is tried again as every job is.
     */
    void work(FirmId firm, ImportId id) {
        steps.begin(firm, id).ifPresent(progress -> work(firm, id, progress));
    }

    private void work(FirmId firm, ImportId id, Progress progress) {
        try {
            if (progress.format().isEInvoice()) {
                readInvoice(firm, id, progress);
            } else {
                read(firm, id, progress);
            }
            if (progress.format() == ImportFormat.FACTURX) {
                pictures.draw(firm, id);
            }
            ends.finish(firm, id);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
            throw later;
        } catch (RuntimeException | Error fault) {
            LOG.error("import {} of {} failed", id, firm, fault);
            ends.fail(firm, id, fault.getClass().getSimpleName());
        }
    }

    /** The job was given up: it brought its node down again and again, or the database refused it for hours. */
    void giveUp(FirmId firm, ImportId id, String reason) {
        ends.fail(firm, id, reason);
    }

    private void readInvoice(FirmId firm, ImportId id, Progress progress) {
        if (progress.line() > 0) {
            return;
        }
        try (var bytes = bytes(firm, id)) {
            steps.takeInvoice(firm, id, progress.fileName(), bytes.readNBytes(EInvoiceFiles.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(FirmId firm, ImportId id, Progress progress) {
        var currency = firms.get(firm).currency().getCurrencyCode();
        try {
            steps.part(firm, id, 0).ifPresent(EInvoiceFiles::refuseEicar);
            readTable(firm, id, progress, currency);
        } catch (RefusedException refused) {
            steps.refuse(firm, id, refused);
        }
    }

    private void readTable(FirmId firm, ImportId id, Progress progress, String currency) {
        var tables = new StoredTables(progress.format(), progress.charset(), () -> bytes(firm, id));
        var keys = steps.rememberedKeys(firm);
        var found = tables.find(header -> !keys.isEmpty() && keys.contains(header.key()), progress.start());
        var mapping = progress.mapping() == null && !keys.isEmpty()
                ? remembered(firm, id, tables, found)
                : progress.mapping();
        try (var table = tables.open()) {
            var reading = new CsvReading(steps, firm, id, progress, currency, mapping, found.yearFrom());
            if (reading.header(table.rows(found.start()))) {
                if (table.lastLine() > 0) {
                    steps.whole(
                            firm,
                            id,
                            Math.max(0, table.lastLine() - found.start().line()));
                }
                reading.rows();
                notes(tables, found, reading);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void notes(StoredTables tables, StoredTables.Found found, CsvReading reading) throws IOException {
        if (reading.hasNotes()) {
            try (var again = tables.open()) {
                reading.notes(again.rows(found.start()));
            }
        }
    }

    /** How a person assigned these headers; null when nobody did. Looks at the whole file before a row of it is read. */
    private @Nullable ColumnMapping remembered(
            FirmId firm, ImportId id, StoredTables tables, StoredTables.Found found) {
        return tables.read(table -> {
                    var rows = table.rows(found.start());
                    try {
                        var header = rows.hasNext() ? new Header(rows.next().cells()) : new Header(List.of());
                        return steps.remembered(firm, header)
                                .map(mapping -> decided(firm, id, new TableScan(found, header, rows), mapping));
                    } catch (UnreadableTableException _) {
                        return Optional.<ColumnMapping>empty();
                    }
                })
                .orElse(null);
    }

    private ColumnMapping decided(FirmId firm, ImportId id, TableScan look, ColumnMapping mapping) {
        try {
            var decided = look.decided(mapping);
            steps.decide(firm, id, decided);
            return decided;
        } catch (RefusedException unclear) {
            steps.ask(firm, id);
            throw unclear;
        }
    }

    private InputStream bytes(FirmId firm, ImportId id) {
        return new PartStream(part -> steps.part(firm, id, part));
    }
}
