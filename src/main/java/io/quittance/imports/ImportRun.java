package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.Header;
import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
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
    private final PagePictures pictures;
    private final Firms firms;

    ImportRun(ImportSteps steps, PagePictures pictures, Firms firms) {
        this.steps = steps;
        this.pictures = pictures;
        this.firms = firms;
    }

    /** How far an earlier try came. */
    record Progress(
            ImportFormat format,
            String charset,
            String fileName,
            int line,
            int notes,
            int chunks,
            @Nullable ColumnMapping mapping) {}

    /**
     * Reads the file; what breaks by our fault ends as FAILED, an error of the machine too. What the database refuses for a
     * moment is tried again as every job is.
     */
    void work(FirmId firm, ImportId id) {
        var progress = steps.begin(firm, id).orElse(null);
        if (progress == null) {
            return;
        }
        try {
            if (progress.format().isEInvoice()) {
                readInvoice(firm, id, progress);
            } else {
                read(firm, id, progress);
            }
            if (progress.format() == ImportFormat.FACTURX) {
                pictures.draw(firm, id);
            }
            steps.finish(firm, id);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
            throw later;
        } catch (RuntimeException | Error fault) {
            LOG.error("import {} of {} failed", id, firm, fault);
            steps.fail(firm, id, fault.getClass().getSimpleName());
        }
    }

    /** The job was given up, because it brought its node down again and again or the database refused it for hours. */
    void giveUp(FirmId firm, ImportId id, String reason) {
        steps.fail(firm, id, reason);
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
        try (var table = StoredTables.open(progress.format(), progress.charset(), bytes(firm, id))) {
            var mapping = progress.mapping() == null ? remembered(firm, id, progress) : progress.mapping();
            var reading = new CsvReading(steps, firm, id, progress, currency, mapping);
            if (reading.header(table.rows())) {
                reading.rows();
                notes(firm, id, progress, reading);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file again for what comes after all invoices of it, so that nobody has to hold it until then. */
    private void notes(FirmId firm, ImportId id, Progress progress, CsvReading reading) throws IOException {
        if (reading.hasNotes()) {
            try (var again = StoredTables.open(progress.format(), progress.charset(), bytes(firm, id))) {
                reading.notes(again.rows());
            }
        }
    }

    /** How a person assigned these headers; null when nobody did. Looks at the whole file before a row of it is read. */
    private @Nullable ColumnMapping remembered(FirmId firm, ImportId id, Progress progress) {
        if (!steps.remembersColumns(firm)) {
            return null;
        }
        return StoredTables.read(progress.format(), progress.charset(), bytes(firm, id), table -> {
                    var rows = table.rows();
                    try {
                        var header = rows.hasNext() ? new Header(rows.next().cells()) : new Header(List.of());
                        return steps.remembered(firm, header)
                                .map(mapping -> decided(firm, id, new TableLook(header, rows), mapping));
                    } catch (UnreadableTableException _) {
                        return Optional.<ColumnMapping>empty();
                    }
                })
                .orElse(null);
    }

    private ColumnMapping decided(FirmId firm, ImportId id, TableLook look, ColumnMapping mapping) {
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
