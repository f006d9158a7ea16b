package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.Header;
import io.quittance.einvoices.EInvoice;
import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.imports.ImportRun.Progress;
import io.quittance.imports.rows.Chunk;
import io.quittance.imports.rows.ChunkCounts;
import io.quittance.imports.rows.CsvRow;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.invoicing.InvoiceLists;
import io.quittance.invoicing.InvoiceSet;
import io.quittance.invoicing.ListOutcome;
import io.quittance.invoicing.ListOutcome.RefusedRow;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.Contention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an import does to the database, each step a transaction of its own. */
@Component
final class ImportSteps {

    private static final int LONGEST_COLUMN_SHOWN = 40;

    private final ImportStore store;
    private final RejectionStore rejected;
    private final ColumnMappingStore mappings;
    private final InvoiceLists invoices;
    private final RowsStep work;
    private final EInvoiceIntake intake;
    private final TransactionTemplate transaction;

    ImportSteps(
            ImportStore store,
            RejectionStore rejected,
            ColumnMappingStore mappings,
            InvoiceLists invoices,
            RowsStep work,
            EInvoiceIntake intake,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rejected = rejected;
        this.mappings = mappings;
        this.invoices = invoices;
        this.work = work;
        this.intake = intake;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty when the import is done already. */
    Optional<Progress> begin(FirmId firm, ImportId id) {
        return once(() -> store.begin(firm, id));
    }

    Optional<byte[]> part(FirmId firm, ImportId id, int part) {
        return once(() -> store.readPart(firm, id, part));
    }

    /** How many rows a workbook announces. */
    void whole(FirmId firm, ImportId id, long rows) {
        once(() -> {
            store.whole(firm, id, rows);
            return true;
        });
    }

    /** Keys of the headers that a person has assigned once. */
    Set<String> rememberedKeys(FirmId firm) {
        return once(() -> mappings.keys(firm));
    }

    Optional<ColumnMapping> remembered(FirmId firm, Header header) {
        return once(() -> mappings.byKey(firm, header.key()).map(RememberedMapping::mapping));
    }

    /** From now on the file is read in this way, by a later try too. */
    void decide(FirmId firm, ImportId id, ColumnMapping mapping) {
        once(() -> {
            mappings.decide(firm, id, mapping);
            return true;
        });
    }

    /** The file waits, with its content, until a person has assigned its columns. */
    void ask(FirmId firm, ImportId id) {
        once(() -> {
            mappings.ask(firm, id);
            return true;
        });
    }

    void warn(FirmId firm, ImportId id, CsvColumns columns) {
        var warnings = new ArrayList<ImportWarning>();
        if (!columns.has("due_on")) {
            warnings.add(new ImportWarning(1, "due_on", "derived-from-terms"));
        }
        columns.unknown().stream()
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_COLUMN_SHOWN)))
                .forEach(name -> warnings.add(new ImportWarning(1, name, "unknown-column")));
        once(() -> {
            store.warn(firm, id, warnings);
            return true;
        });
    }

    /** Takes a chunk; repeated as a whole when another transaction was faster. */
    void merge(FirmId firm, ImportId id, int number, Chunk chunk, FileDebtors known, InvoiceSet named) {
        var taken = taken(
                chunk.rows(),
                rows -> work.take(firm, id, Integer.toString(number), rows, known, named),
                (done, refused) -> {
                    var warnings = Stream.concat(done.warnings().stream(), chunk.warnings().stream())
                            .toList();
                    if (!warnings.isEmpty()) {
                        store.warnMore(firm, id, warnings);
                    }
                    reject(firm, id, chunk.rejections(), refused);
                    store.advance(
                            firm,
                            id,
                            chunk.lastLine(),
                            0,
                            ChunkCounts.of(done.outcome(), refused.size(), chunk.rejectedRows()));
                });
        known.committed(taken.debtors().values(), taken.owners());
        named.addAll(taken.outcome().named());
    }

    /** What an earlier try has named already. */
    void named(FirmId firm, List<String> numbers, InvoiceSet named) {
        named.addAll(once(() -> invoices.known(firm, numbers)));
    }

    /** Takes credit notes that name an invoice. */
    void putNotes(FirmId firm, ImportId id, int done, List<CsvRow> notes, FileDebtors known) {
        taken(notes, rows -> work.notes(firm, id, "notes/" + done, rows, known), (taken, refused) -> {
            reject(firm, id, List.of(), refused);
            store.advance(
                    firm,
                    id,
                    notes.getLast().invoice().line(),
                    done + notes.size(),
                    ChunkCounts.of(taken.outcome(), refused.size(), 0));
        });
    }

    /**
     * Takes rows in one transaction. When a row that is refused has changed its debtor, all is taken back and taken again
     * without that row: a debtor changes with an accepted row or not at all.
     */
    private RowsTaken taken(
            List<CsvRow> rows, Function<List<CsvRow>, RowsTaken> take, BiConsumer<RowsTaken, List<RefusedRow>> record) {
        var left = rows;
        var refused = new ArrayList<RefusedRow>();
        while (true) {
            var these = left;
            var before = List.copyOf(refused);
            var done = Contention.retried(() -> transaction.execute(status -> {
                var taken = take.apply(these);
                if (taken.hasChangedDebtorsForNothing()) {
                    status.setRollbackOnly();
                } else {
                    record.accept(
                            taken,
                            Stream.concat(before.stream(), taken.refused().stream())
                                    .toList());
                }
                return taken;
            }));
            if (!Objects.requireNonNull(done).hasChangedDebtorsForNothing()) {
                return done;
            }
            refused.addAll(done.refused());
            var lines = done.refusedLines();
            left = these.stream()
                    .filter(row -> !lines.contains(row.invoice().line()))
                    .toList();
        }
    }

    /** Takes an e-invoice as line 1; what is refused is reported, with its number when it could be read so far. */
    void takeInvoice(FirmId firm, ImportId id, String fileName, byte[] file) {
        try {
            take(firm, id, EInvoiceFiles.read(file), fileName, file);
        } catch (RefusedException refused) {
            refuse(firm, id, refused);
        }
    }

    private void take(FirmId firm, ImportId id, EInvoice invoice, String fileName, byte[] file) {
        try {
            Contention.retried(() -> once(() -> {
                var taken = intake.take(firm, id, invoice, fileName, file);
                store.warn(firm, id, taken.warnings());
                reject(firm, id, List.of(), taken.outcome().refused());
                store.advance(
                        firm,
                        id,
                        1,
                        0,
                        ChunkCounts.of(
                                taken.outcome(), taken.outcome().refused().size(), 0));
                return true;
            }));
        } catch (RefusedException refused) {
            refuse(firm, id, invoice.number(), refused);
        }
    }

    /** The file as a whole is refused. */
    void refuse(FirmId firm, ImportId id, RefusedException refused) {
        refuse(firm, id, null, refused);
    }

    private void refuse(FirmId firm, ImportId id, @Nullable String number, RefusedException refused) {
        once(() -> {
            reject(firm, id, rejections(number, refused), List.of());
            store.advance(firm, id, 1, 0, ChunkCounts.of(ListOutcome.NOTHING, 0, 1));
            return true;
        });
    }

    private static List<Rejection> rejections(@Nullable String number, RefusedException refused) {
        return refused.refusals().stream()
                .map(why -> Rejection.of(1, number, why))
                .toList();
    }

    private void reject(FirmId firm, ImportId id, List<Rejection> before, List<RefusedRow> refused) {
        var rejections = new ArrayList<>(before);
        refused.forEach(row -> rejections.add(Rejection.of(row.line(), row.number(), row.refusal())));
        if (!rejections.isEmpty()) {
            rejected.reject(firm, id, rejections);
        }
    }

    private <T> T once(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(_ -> step.get()));
    }
}
