package io.quittance.plans;

import io.quittance.kernel.FirmId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans to be read. */
@Component
public class PlanList {

    private final PlanReading reading;

    PlanList(PlanReading reading) {
        this.reading = reading;
    }

    /** The plan. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(FirmId firm, PlanId plan) {
        return reading.find(firm, plan);
    }

    /** Plans by their identifier. @param after the number of the last one of the page before, 0 for the first page */
    @Transactional(readOnly = true)
    public List<Plan> page(FirmId firm, PlanFilter filter, long after, int limit) {
        return reading.page(firm, filter, after, limit);
    }
}
