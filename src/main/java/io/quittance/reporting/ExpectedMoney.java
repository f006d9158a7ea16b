package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What debtors said will come: by their word, and by instalments that were agreed upon, week by week. What is late counts in the first week. */
@Component
public class ExpectedMoney {

    private final ExpectedMoneyStore store;

    ExpectedMoney(ExpectedMoneyStore store) {
        this.store = store;
    }

    /**
     * What is expected in a week.
     *
     * @param monday its first day
     * @param promised a debtor's word
     * @param agreed instalments of plans that run
     */
    public record Week(LocalDate monday, Money promised, Money agreed) {}

    /** The weeks in which something is expected, the first first. */
    @Transactional(readOnly = true)
    public List<Week> weeks(FirmId firm, LocalDate today, Currency currency) {
        return store.weeks(firm, today, currency);
    }
}
