package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.PrintBatchId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of printed letters, batch by batch. */
@Component
public class BatchReports {

    private final BatchProgressStore store;

    BatchReports(BatchProgressStore store) {
        this.store = store;
    }

    /** The state of these batches; one without letters is left out. Scope: the firm's staff or engine. */
    @Transactional(readOnly = true)
    public Map<PrintBatchId, BatchProgress> of(FirmId firm, Collection<PrintBatchId> batches) {
        return store.of(firm, batches);
    }
}
