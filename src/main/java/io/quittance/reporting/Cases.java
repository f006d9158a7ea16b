package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases: everybody who owes something or waits for an answer, the most urgent first. */
@Component
public class Cases {

    private final CaseStore store;

    Cases(CaseStore store) {
        this.store = store;
    }

    /**
     * One page of cases in the order that the filter asks for.
     *
     * @param on the day that "overdue" is measured on
     */
    @Transactional(readOnly = true)
    public List<CaseSummary> page(CaseFilter filter, LocalDate on, int offset, int limit) {
        return store.page(filter, on, offset, limit);
    }

    /** How many cases each of these firms has. */
    @Transactional(readOnly = true)
    public Map<FirmId, Integer> byFirm(Collection<FirmId> firms, LocalDate on) {
        return store.byFirm(firms, on);
    }

    /** How many cases of each kind there are, text ignored. */
    @Transactional(readOnly = true)
    public CaseCounts counts(CaseFilter filter, LocalDate on) {
        return store.counts(filter.firms(), on);
    }
}
