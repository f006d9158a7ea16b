package io.quittance.reporting;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is not reminded in a firm because of a hold. */
@Service
public class HeldReminders {

    private final HeldReminderStore store;

    HeldReminders(HeldReminderStore store) {
        this.store = store;
    }

    /**
     * The holds in force on a day that keep open invoices back, those placed first on top.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<HeldReminder> page(FirmId firm, LocalDate on, @Nullable HeldReminder after, int limit) {
        return store.page(firm, on, after, limit);
    }

    /** How many debtors with open invoices there are in each country. */
    @Transactional(readOnly = true)
    public Map<CountryCode, Integer> countries(FirmId firm) {
        return store.countries(firm);
    }
}
