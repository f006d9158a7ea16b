package io.quittance.reporting;

import java.time.LocalDate;
import java.util.List;
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
     * One page of cases: open tasks first by their urgency, then the largest overdue amount.
     *
     * @param on the day that "overdue" is measured on
     */
    @Transactional(readOnly = true)
    public List<CaseSummary> page(CaseFilter filter, LocalDate on, int offset, int limit) {
        return store.page(filter, on, offset, limit);
    }

    /** How many cases of each kind there are, text ignored. */
    @Transactional(readOnly = true)
    public CaseCounts counts(CaseFilter filter, LocalDate on) {
        return store.counts(filter.firms(), on);
    }
}
