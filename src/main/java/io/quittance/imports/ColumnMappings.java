package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.Guesses;
import io.quittance.columns.Header;
import io.quittance.imports.rows.PartStream;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.tables.TableStart;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files with the headers of another program: what stands in them, what a person assigns, and what is remembered of it. */
@Component
public class ColumnMappings {

    private final ColumnMappingStore store;
    private final ImportStore imports;
    private final RejectionStore rejections;
    private final Firms firms;
    private final Outbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    ColumnMappings(
            ColumnMappingStore store,
            ImportStore imports,
            RejectionStore rejections,
            Firms firms,
            Outbox outbox,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.imports = imports;
        this.rejections = rejections;
        this.firms = firms;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What stands in a file that waits for its columns; empty when it waits no more. Reads the whole file.
     *
     * @param said where the headers stand; null = where they most likely do
     */
    @Transactional(readOnly = true)
    public Optional<TableScan> look(FirmId firm, ImportId id, @Nullable TableStart said) {
        return store.waiting(firm, id).map(file -> look(firm, tables(firm, id, file), said));
    }

    private TableScan look(FirmId firm, StoredTables tables, @Nullable TableStart said) {
        var keys = store.keys(firm);
        var found = tables.find(header -> keys.contains(header.key()), said);
        return tables.read(table -> {
            var rows = table.rows(found.start());
            return new TableScan(found, rows.hasNext() ? new Header(rows.next().cells()) : new Header(List.of()), rows);
        });
    }

    private StoredTables tables(FirmId firm, ImportId id, ColumnMappingStore.Waiting file) {
        return new StoredTables(
                file.format(), file.charset(), () -> new PartStream(part -> imports.readPart(firm, id, part)));
    }

    /** What to begin with: what is remembered for these headers, else guesses. It may lack columns. */
    @Transactional(readOnly = true)
    public ColumnMapping proposal(FirmId firm, TableScan look) {
        return store.byKey(firm, look.key())
                .map(RememberedMapping::mapping)
                .orElseGet(() -> new ColumnMapping(Guesses.of(look.headers()), Map.of(), null, null, null));
    }

    /** The first rows as they will be read. @throws RefusedException when columns are missing or stand twice */
    @Transactional(readOnly = true)
    public List<PreviewRow> preview(FirmId firm, TableScan look, ColumnMapping mapping) {
        mapping.check();
        var currency = firms.get(firm).currency().getCurrencyCode();
        return look.preview(look.decided(mapping), currency);
    }

    /**
     * Remembers the assignment for these headers and works the file with it.
     *
     * @param start where the headers stand in the file
     * @throws RefusedException when columns are missing or stand twice, when dates or amounts are in doubt, or when the file
     *     waits no more
     */
    @Transactional
    public void run(FirmId firm, ImportId id, TableStart start, ColumnMapping mapping, String by) {
        mapping.check();
        var look = look(firm, id, start).orElseThrow(ColumnMappings::gone);
        store.save(firm, look.header(), look.decided(mapping), by, clock.instant());
        if (!store.runAgain(firm, id, start)) {
            throw gone();
        }
        rejections.forget(firm, id);
        audit.append(firm, by, "columns.assigned", id.toString(), String.join(", ", look.headers()));
        outbox.schedule(ImportOrder.of(firm, id, clock.instant()));
    }

    /** The content of a file that waits is deleted; what was said about it stays. */
    @Transactional
    public void letGo(FirmId firm, ImportId id) {
        if (store.letGo(firm, id)) {
            imports.dropParts(firm, id);
        }
    }

    /** All that is remembered for the firm, the last first. */
    @Transactional(readOnly = true)
    public List<RememberedMapping> of(FirmId firm) {
        return store.all(firm);
    }

    /** Changes what is remembered. @throws RefusedException when columns are missing or stand twice */
    @Transactional
    public void change(FirmId firm, long id, ColumnMapping mapping, String by) {
        mapping.check();
        var known = store.byId(firm, id).orElseThrow(ColumnMappings::gone);
        store.save(firm, new Header(known.headers()), mapping, by, clock.instant());
        audit.append(firm, by, "columns.changed", "mapping_" + id, String.join(", ", known.headers()));
    }

    /** The next file with these headers is asked about again. */
    @Transactional
    public void forget(FirmId firm, long id, String by) {
        if (store.forget(firm, id)) {
            audit.append(firm, by, "columns.forgotten", "mapping_" + id, "");
        }
    }

    private static RefusedException gone() {
        return new RefusedException("import", "gone", "This waits no more", "look at the page again");
    }
}
