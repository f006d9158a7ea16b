package io.quittance.imports;

import io.quittance.invoicing.InvoiceLists;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.parties.DebtorLists;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an import ends: read to its end, or broken by our own fault. */
@Component
class ImportEnds {

    private static final Duration WAITS_AT_MOST = Duration.ofDays(30);

    private final ImportStore store;
    private final ColumnMappingStore mappings;
    private final DebtorLists debtors;
    private final InvoiceLists invoices;
    private final ApplicationEventPublisher events;
    private final BusinessDay businessDay;

    ImportEnds(
            ImportStore store,
            ColumnMappingStore mappings,
            DebtorLists debtors,
            InvoiceLists invoices,
            ApplicationEventPublisher events,
            BusinessDay businessDay) {
        this.store = store;
        this.mappings = mappings;
        this.debtors = debtors;
        this.invoices = invoices;
        this.events = events;
        this.businessDay = businessDay;
    }

    /** Read to its end; its content goes unless a person must still assign its columns. */
    @Transactional
    void finish(FirmId firm, ImportId id) {
        if (mappings.waiting(firm, id).isEmpty()) {
            store.dropParts(firm, id);
        }
        mappings.letGoBefore(firm, businessDay.now().minus(WAITS_AT_MOST));
        debtors.analyze();
        invoices.analyze();
        events.publishEvent(new Imports.Taken(firm, id));
        store.finish(firm, id, ImportStatus.DONE, null);
    }

    /** Broken. @param problem for who looks into it */
    @Transactional
    void fail(FirmId firm, ImportId id, String problem) {
        store.finish(firm, id, ImportStatus.FAILED, problem);
        events.publishEvent(new ImportFailed(firm, id));
    }
}
