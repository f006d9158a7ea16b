package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The instalments of plans that run and are kept whose day comes soon, and whether that was told. */
@Component
public class ComingInstalments {

    private final ComingStore store;

    ComingInstalments(ComingStore store) {
        this.store = store;
    }

    /** An instalment whose coming was not told yet. */
    public record Coming(PlanId plan, DebtorId debtor, LocalDate on) {}

    /** Those from one day to another, the first ones first. Scope: engine. */
    @Transactional(readOnly = true)
    public List<Coming> between(FirmId firm, LocalDate from, LocalDate to) {
        return store.between(firm, from, to);
    }

    /** It is told, or need not be. @param due its day @param on today */
    @Transactional
    public void told(FirmId firm, PlanId plan, LocalDate due, LocalDate on) {
        store.told(firm, plan, due, on);
    }
}
