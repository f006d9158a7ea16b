package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import io.quittance.parties.Firms;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was printed: batches, their letters, and a batch's print run once more. */
@Component
public class PrintedBatches {

    private final PrintStore store;
    private final PrintRuns runs;
    private final Firms firms;

    PrintedBatches(PrintStore store, PrintRuns runs, Firms firms) {
        this.store = store;
        this.runs = runs;
        this.firms = firms;
    }

    /** The newest batches first. */
    @Transactional(readOnly = true)
    public List<PrintBatch> latest(FirmId firm, int limit) {
        return store.latest(firm, limit);
    }

    /** The letters of a batch in print order. */
    @Transactional(readOnly = true)
    public List<PrintedLetter> letters(FirmId firm, PrintBatchId batch) {
        return store.letters(firm, batch);
    }

    /** The newest letters of the firm first. */
    @Transactional(readOnly = true)
    public List<PrintedLetter> latestLetters(FirmId firm, int limit) {
        return store.latestLetters(firm, limit);
    }

    /** Writes the print run of a batch again, the same bytes, a few letters at a time. */
    public void writeRun(FirmId firm, PrintBatchId batch, OutputStream out) {
        runs.writeRun(firms.get(firm), batch, out);
    }
}
