package io.quittance.imports;

import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
    private final Firms firms;

    ImportRun(ImportSteps steps, Firms firms) {
        this.steps = steps;
        this.firms = firms;
    }

    /** How far an earlier try came. */
    record Progress(ImportFormat format, String charset, String fileName, int line, int notes, int chunks) {}

    /** Reads the file; what breaks by our fault ends as FAILED, what the database refuses for a moment is tried again. */
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
            steps.finish(firm, id);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException later) {
            throw later;
        } catch (RuntimeException fault) {
            LOG.error("import {} of {} failed", id, firm, fault);
            steps.fail(firm, id, fault.getClass().getSimpleName());
        }
    }

    private void readInvoice(FirmId firm, ImportId id, Progress progress) {
        if (progress.line() > 0) {
            return;
        }
        try (var bytes = new PartStream(part -> steps.part(firm, id, part))) {
            steps.takeInvoice(firm, id, progress.fileName(), bytes.readNBytes(EInvoiceFiles.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(FirmId firm, ImportId id, Progress progress) {
        var currency = firms.get(firm).currency().getCurrencyCode();
        try (var table = table(progress, new PartStream(part -> steps.part(firm, id, part)))) {
            var reading = new CsvReading(steps, firm, id, progress, table.rows(), currency);
            if (reading.header()) {
                reading.rows();
                reading.notes();
            }
        } catch (RefusedException refused) {
            steps.refuse(firm, id, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Progress progress, InputStream bytes) throws IOException {
        return progress.format() == ImportFormat.XLSX
                ? new XlsxFile(bytes)
                : new CsvFile(bytes, Charset.forName(progress.charset()));
    }
}
