package io.quittance.letters;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import io.quittance.paper.JoinedFile;
import io.quittance.parties.Firm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One firm's way from due letters to a folder for the printer. Every step can be cut off and is gone on with: what is on the
 * disk is made of what is kept in the database and of nothing else. Holds no transaction while it writes files.
 */
@Component
class PrintRuns {

    private static final Logger LOG = LoggerFactory.getLogger(PrintRuns.class);
    private static final int CLAIMED_AT_ONCE = 100;
    private static final int WRITTEN_AT_ONCE = 50;
    private static final int RECORDED_AT_ONCE = 500;
    private static final int MOST_SPOILED = 20;

    private final PrintBatches batches;
    private final PrintLeaseStore leases;
    private final BusinessDay businessDay;

    PrintRuns(PrintBatches batches, PrintLeaseStore leases, BusinessDay businessDay) {
        this.batches = batches;
        this.leases = leases;
        this.businessDay = businessDay;
    }

    /** Finishes what was begun, then prints what is due. @return the batches that came into the folder */
    List<PrintBatch> print(PrintLeaseStore.Lease lease, Firm firm, PrintFolder folder) throws IOException {
        var today = businessDay.today(firm.zone());
        var begun = batches.unfinished(firm.id());
        if (!folder.isThere() && begun.stream().anyMatch(batch -> batch.state() == PrintBatchState.WRITTEN)) {
            // Whether the printer took it can be told from a folder that is there, not from one that is not mounted.
            throw new NoSuchFileException(folder.path().toString());
        }
        folder.open();
        var printed = new ArrayList<PrintBatch>();
        for (var batch : begun) {
            if (!batch.isOpen() || !batch.printedOn().equals(today)) {
                printed.add(finish(lease, firm, folder, batch));
            }
        }
        claim(lease, today);
        for (var batch : batches.unfinished(firm.id())) {
            printed.add(finish(lease, firm, folder, batch));
        }
        return printed;
    }

    /** Batches that are not printed yet, the oldest first. */
    List<PrintBatch> unfinished(FirmId firm) {
        return batches.unfinished(firm);
    }

    /** Writes the print run of a batch, always the same bytes. */
    void writeRun(Firm firm, PrintBatchId id, OutputStream out) {
        var batch = batches.get(firm.id(), id);
        try (var joined = new JoinedFile(out, identity(firm, batch))) {
            int last = 0;
            var letters = batches.after(firm.id(), batch.id(), last, WRITTEN_AT_ONCE);
            while (!letters.isEmpty()) {
                letters.forEach(letter -> joined.add(letter.pdf()));
                last = letters.getLast().row().sequence();
                letters = batches.after(firm.id(), batch.id(), last, WRITTEN_AT_ONCE);
            }
        }
    }

    // Something that spoils a whole group is looked for letter by letter, so that it does not stop the others.
    private void claim(PrintLeaseStore.Lease lease, LocalDate today) {
        int spoiled = 0;
        int singles = 0;
        boolean more = true;
        while (more) {
            try {
                more = batches.claim(lease, today, singles > 0 ? 1 : CLAIMED_AT_ONCE);
                singles--;
            } catch (RuntimeException e) {
                LOG.warn("claiming letters of {} failed", lease.firm(), e);
                if (singles > 0 && ++spoiled <= MOST_SPOILED) {
                    batches.countFault(lease);
                } else if (singles > 0) {
                    throw e;
                }
                singles = CLAIMED_AT_ONCE;
            }
        }
    }

    private PrintBatch finish(PrintLeaseStore.Lease lease, Firm firm, PrintFolder folder, PrintBatch begun)
            throws IOException {
        var batch = begun.isOpen() ? batches.close(lease, begun.id()) : begun;
        if (batch.state() == PrintBatchState.CLAIMED) {
            if (folder.isNamed(batch.folder())) {
                throw new FileAlreadyExistsException(batch.folder());
            }
            write(lease, firm, folder, batch);
        }
        // Not there although it was written: it was named before the cut, and the printer may have it by now.
        if (folder.isWritten(batch.folder())) {
            folder.name(batch.folder());
        }
        int last = 0;
        do {
            last = batches.record(lease, batch, last, RECORDED_AT_ONCE);
        } while (last > 0);
        return batches.get(firm.id(), batch.id());
    }

    private void write(PrintLeaseStore.Lease lease, Firm firm, PrintFolder folder, PrintBatch batch)
            throws IOException {
        boolean complete = false;
        try (var files = new BatchFiles(folder.begin(batch.folder()), identity(firm, batch))) {
            int last = 0;
            while (last < batch.letters()) {
                var letters = batches.after(firm.id(), batch.id(), last, WRITTEN_AT_ONCE);
                files.add(letters);
                last = letters.getLast().row().sequence();
                leases.renew(lease);
            }
            files.finish();
            folder.flush(batch.folder());
            complete = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!complete) {
                folder.discard(batch.folder());
            }
        }
        batches.written(lease, batch.id());
    }

    private static String identity(Firm firm, PrintBatch batch) {
        return firm.key() + "/" + batch.folder();
    }
}
