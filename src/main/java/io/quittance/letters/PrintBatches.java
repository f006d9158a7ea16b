package io.quittance.letters;

import io.quittance.archive.Archive;
import io.quittance.dispatch.Claim;
import io.quittance.dispatch.DeliveryOutcome;
import io.quittance.dispatch.DeliveryResult;
import io.quittance.dispatch.MessageOutbox;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import io.quittance.letters.BatchStore.OpenBatch;
import io.quittance.messages.Channel;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a print day in the database, each in a transaction that only the holder of the lease gets through. */
@Component
class PrintBatches {

    private final BatchStore store;
    private final PrintStore reads;
    private final PrintLeaseStore leases;
    private final MessageOutbox outbox;
    private final Archive archive;
    private final Firms firms;

    /** A letter of a batch with its file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeptLetter(BatchLetter row, byte[] pdf) {}

    PrintBatches(
            BatchStore store,
            PrintStore reads,
            PrintLeaseStore leases,
            MessageOutbox outbox,
            Archive archive,
            Firms firms) {
        this.store = store;
        this.reads = reads;
        this.leases = leases;
        this.outbox = outbox;
        this.archive = archive;
        this.firms = firms;
    }

    /** Batches that are not printed yet, the oldest first. */
    @Transactional(readOnly = true)
    List<PrintBatch> unfinished(FirmId firm) {
        return reads.unfinished(firm);
    }

    @Transactional(readOnly = true)
    PrintBatch get(FirmId firm, PrintBatchId batch) {
        return reads.get(firm, batch);
    }

    /** Takes letters that are due into the open batch. @return false when nothing is due any more */
    @Transactional
    boolean claim(PrintLeaseStore.Lease lease, LocalDate on, int limit) {
        leases.renew(lease);
        var letters = outbox.claim(lease.firm(), Claim.letters(on, limit));
        if (letters.isEmpty()) {
            return false;
        }
        var firm = firms.get(lease.firm());
        var batch = store.open(firm.id()).map(OpenBatch::id).orElseGet(() -> store.begin(firm.id(), on));
        store.add(firm.id(), batch, new NewLetters(firm, on, letters));
        return true;
    }

    /** No letter comes in any more: the order is final. */
    @Transactional
    PrintBatch close(PrintLeaseStore.Lease lease, PrintBatchId batch) {
        leases.renew(lease);
        store.close(lease.firm(), batch);
        return reads.get(lease.firm(), batch);
    }

    /** Counts what spoiled a claim against the first letter that is due. */
    @Transactional
    void countFault(PrintLeaseStore.Lease lease) {
        leases.renew(lease);
        outbox.countFault(lease.firm(), Channel.LETTER);
    }

    /** The next letters of a batch with their files. */
    @Transactional(readOnly = true)
    List<KeptLetter> after(FirmId firm, PrintBatchId batch, int sequence, int limit) {
        var rows = store.after(firm, batch, sequence, limit);
        var files =
                archive.contents(firm, rows.stream().map(BatchLetter::message).toList());
        return rows.stream()
                .map(row -> new KeptLetter(row, Objects.requireNonNull(files.get(row.message()))))
                .toList();
    }

    /** Everything of the batch is on the disk. */
    @Transactional
    void written(PrintLeaseStore.Lease lease, PrintBatchId batch) {
        leases.renew(lease);
        store.mark(lease.firm(), batch, PrintBatchState.WRITTEN);
    }

    /** Records so many letters of a batch as sent. @return the last of them, 0 when there is none any more: the batch is printed */
    @Transactional
    int record(PrintLeaseStore.Lease lease, PrintBatch batch, int after, int limit) {
        leases.renew(lease);
        var letters = store.after(lease.firm(), batch.id(), after, limit);
        if (letters.isEmpty()) {
            store.mark(lease.firm(), batch.id(), PrintBatchState.PRINTED);
            return 0;
        }
        var accepted = new DeliveryResult.Accepted("printed " + batch.folder());
        var taken = outbox.underWay(
                lease.firm(), letters.stream().map(BatchLetter::message).toList());
        outbox.record(
                lease.firm(),
                taken.stream()
                        .map(attempt -> new DeliveryOutcome(attempt, accepted))
                        .toList(),
                batch.printedOn());
        return letters.getLast().sequence();
    }
}
