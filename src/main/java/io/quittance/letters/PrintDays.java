package io.quittance.letters;

import io.quittance.dispatch.waiting.OutboxQueue;
import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Prints the letters of a firm and tells what was printed (decision 8). Without a print folder, letters wait. */
@Component
public class PrintDays {

    private static final Logger LOG = LoggerFactory.getLogger(PrintDays.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final PrintRuns runs;
    private final PrintLeaseStore leases;
    private final PrintFaultStore faults;
    private final StatusFolder statusFolder;
    private final OutboxQueue queue;
    private final PrintFolders folders;
    private final Firms firms;

    PrintDays(
            PrintRuns runs,
            PrintLeaseStore leases,
            PrintFaultStore faults,
            StatusFolder statusFolder,
            OutboxQueue queue,
            PrintFolders folders,
            Firms firms) {
        this.runs = runs;
        this.leases = leases;
        this.faults = faults;
        this.statusFolder = statusFolder;
        this.queue = queue;
        this.folders = folders;
        this.firms = firms;
    }

    /**
     * Finishes what is half done, then prints every letter that is due, without waiting for quiet. Waits for a run of the
     * same firm that is under way. When the print folder does not take the letters, they wait and {@link #fault} says why.
     * Binds the engine's scope itself.
     *
     * @return the batches that came into the print folder
     */
    public List<PrintBatch> print(FirmId firm) {
        return new TenantScope.Engine(firm).call(() -> {
            var lease = new PrintLeaseStore.Lease(firm, UUID.randomUUID());
            while (!leases.take(lease)) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
            return print(lease);
        });
    }

    /** The look of every minute: takes status files, goes on with what is half done, and prints when the letters of a run are together. */
    void look(FirmId firm) {
        new TenantScope.Engine(firm).run(() -> {
            var lease = new PrintLeaseStore.Lease(firm, UUID.randomUUID());
            folders.of(firms.get(firm)).ifPresent(folder -> statusFolder.take(firm, folder));
            if (isSomethingToDo(firm) && leases.take(lease)) {
                print(lease);
            }
        });
    }

    /** Why letters do not get into the print folder just now; empty when they do. */
    public Optional<PrintFault> fault(FirmId firm) {
        return faults.standing(firm);
    }

    private boolean isSomethingToDo(FirmId firm) {
        return queue.areLettersReady(firm)
                || !runs.unfinished(firm).isEmpty()
                || faults.standing(firm).isPresent();
    }

    private List<PrintBatch> print(PrintLeaseStore.Lease lease) {
        try {
            return print(lease, firms.get(lease.firm()));
        } finally {
            leases.end(lease);
        }
    }

    private List<PrintBatch> print(PrintLeaseStore.Lease lease, Firm firm) {
        var folder = folders.of(firm);
        if (folder.isEmpty()) {
            wait(firm.id(), MessageReason.NO_PRINT_FOLDER, "QUITTANCE_PRINT_DIR");
            return List.of();
        }
        try {
            var printed = runs.print(lease, firm, folder.get());
            faults.clear(firm.id());
            return printed;
        } catch (IOException e) {
            LOG.error("the print folder does not take the letters of {}", firm.key(), e);
            wait(firm.id(), MessageReason.PRINT_FOLDER_FAULT, e.toString());
            return List.of();
        }
    }

    private void wait(FirmId firm, MessageReason reason, String detail) {
        faults.note(firm, reason, detail);
        queue.lettersWait(firm, reason);
    }
}
