package io.quittance.imports;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorLists;
import io.quittance.parties.ListedChange;
import io.quittance.tenancy.Outbox;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of open invoices: taken in, worked in the background, reported. */
@Component
public class Imports {

    /** How many rejections a report carries; all of them are in the download. */
    public static final int INLINE_REJECTIONS = 1_000;

    /** A file was read to its end; told in the transaction that ends its import. */
    public record Taken(FirmId firm, ImportId id) {}

    /** An import was undone; told in the transaction that undoes it. @param by who asked for it */
    public record Undone(FirmId firm, ImportId id, String by) {}

    private final ImportStore store;
    private final RejectionStore rejections;
    private final DebtorLists debtors;
    private final Outbox outbox;
    private final InstantSource clock;
    private final BusinessDay businessDay;

    Imports(
            ImportStore store,
            RejectionStore rejections,
            DebtorLists debtors,
            Outbox outbox,
            InstantSource clock,
            BusinessDay businessDay) {
        this.store = store;
        this.debtors = debtors;
        this.rejections = rejections;
        this.outbox = outbox;
        this.clock = clock;
        this.businessDay = businessDay;
    }

    /**
     * Stores the file and schedules its import. While an equal file waits or runs, that import is given instead.
     *
     * @param fileName any name, shown only
     * @param announced what it is said to be; null = whatever its content is
     * @param file read twice, never held in memory
     * @param by who sent it, for the record
     * @throws IOException when the upload breaks off
     * @throws RefusedException when it is something else than announced
     */
    @Transactional(rollbackFor = IOException.class)
    public ImportId receive(
            FirmId firm, String fileName, @Nullable ImportFormat announced, InputStreamSource file, String by)
            throws IOException {
        var look = FileScan.at(file);
        if (announced != null && announced != look.format()) {
            throw new RefusedException(
                    "format", "differs", "The file is " + look.format() + ", not " + announced, "leave the format out");
        }
        var created = store.insert(firm, PlainText.shown(fileName), look, by, businessDay.now());
        if (created.isEmpty()) {
            return store.active(firm, look.sha256()).orElseThrow();
        }
        try (InputStream bytes = file.getInputStream()) {
            int part = 0;
            for (var next = bytes.readNBytes(FileScan.PART_BYTES);
                    next.length > 0;
                    next = bytes.readNBytes(FileScan.PART_BYTES)) {
                store.insertPart(firm, created.get(), part++, next);
            }
        }
        outbox.schedule(ImportOrder.of(firm, created.get(), clock.instant()));
        return created.get();
    }

    /** Works a failed import again, from where it stood. @throws RefusedException when it has not failed */
    @Transactional
    public void repeat(FirmId firm, ImportId id) {
        if (!store.requeue(firm, id)) {
            throw new RefusedException(
                    "import", "state", "Only a failed import can be repeated", "send the file again");
        }
        outbox.schedule(ImportOrder.of(firm, id, clock.instant()));
    }

    /** The import with its counts so far. */
    @Transactional(readOnly = true)
    public Optional<ImportReport> find(FirmId firm, ImportId id) {
        return store.find(firm, id);
    }

    /** Imports, the last first, beginning before one of them; without their rejections. */
    @Transactional(readOnly = true)
    public List<ImportReport> page(FirmId firm, @Nullable ImportId before, int limit) {
        return store.page(firm, before == null ? Long.MAX_VALUE : before.value(), limit);
    }

    /** Several imports, the last first; without their rejections. */
    @Transactional(readOnly = true)
    public List<ImportReport> several(FirmId firm, List<ImportId> ids) {
        return ids.isEmpty() ? List.of() : store.several(firm, ids);
    }

    /** What an import changed about known debtors, as many changes as a report carries. */
    @Transactional(readOnly = true)
    public List<ListedChange> changedDebtors(FirmId firm, ImportId id) {
        return debtors.changes(firm, id, INLINE_REJECTIONS);
    }

    /** Every row not taken, in the order of the file, streamed. */
    @Transactional(readOnly = true)
    public void eachRejection(FirmId firm, ImportId id, Consumer<Rejection> reader) {
        rejections.eachRejection(firm, id, reader);
    }
}
