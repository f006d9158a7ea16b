package io.quittance.letters;

import io.quittance.dispatch.LetterDepartures;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import io.quittance.letters.BatchStore.OpenBatch;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a print day in the database, each in a transaction that only the holder of the turn gets through. */
@Component
class PrintBatches {

    private final BatchStore store;
    private final PrintStore reads;
    private final PrintTurnStore turns;
    private final LetterDepartures departures;
    private final Firms firms;

    /** A letter of a batch with its file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeptLetter(BatchLetter row, byte[] pdf) {}

    PrintBatches(BatchStore store, PrintStore reads, PrintTurnStore turns, LetterDepartures departures, Firms firms) {
        this.store = store;
        this.reads = reads;
        this.turns = turns;
        this.departures = departures;
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
    boolean claim(PrintTurnStore.Turn turn, LocalDate on, int limit) {
        turns.renew(turn);
        var letters = departures.begin(turn.firm(), on, limit);
        if (letters.isEmpty()) {
            return false;
        }
        var firm = firms.get(turn.firm());
        var batch = store.open(firm.id()).map(OpenBatch::id).orElseGet(() -> store.begin(firm.id(), on));
        store.add(firm.id(), batch, new NewLetters(firm, on, letters));
        return true;
    }

    /** No letter comes in any more: the order stands. */
    @Transactional
    PrintBatch close(PrintTurnStore.Turn turn, PrintBatchId batch) {
        turns.renew(turn);
        store.close(turn.firm(), batch);
        return reads.get(turn.firm(), batch);
    }

    /** Counts what spoiled a claim against the first letter that is due. */
    @Transactional
    void poisoned(PrintTurnStore.Turn turn, LocalDate today) {
        turns.renew(turn);
        departures.poisoned(turn.firm(), today);
    }

    /** The next letters of a batch with their files. */
    @Transactional(readOnly = true)
    List<KeptLetter> after(FirmId firm, PrintBatchId batch, int sequence, int limit) {
        var rows = store.after(firm, batch, sequence, limit);
        var files = departures.contents(
                firm, rows.stream().map(BatchLetter::message).toList());
        return rows.stream()
                .map(row -> new KeptLetter(row, Objects.requireNonNull(files.get(row.message()))))
                .toList();
    }

    /** Everything of the batch is on the disk. */
    @Transactional
    void written(PrintTurnStore.Turn turn, PrintBatchId batch) {
        turns.renew(turn);
        store.mark(turn.firm(), batch, PrintBatchState.WRITTEN);
    }

    /** Records so many letters of a batch as sent. @return the last of them, 0 when there is none any more: the batch is printed */
    @Transactional
    int record(PrintTurnStore.Turn turn, PrintBatch batch, int after, int limit) {
        turns.renew(turn);
        var letters = store.after(turn.firm(), batch.id(), after, limit);
        if (letters.isEmpty()) {
            store.mark(turn.firm(), batch.id(), PrintBatchState.PRINTED);
            return 0;
        }
        departures.printed(
                turn.firm(),
                letters.stream().map(BatchLetter::message).toList(),
                batch.printedOn(),
                "printed " + batch.folder());
        return letters.getLast().sequence();
    }
}
