package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the {@link Position} of debtors from the ledger and from what covers their claims: the one place that does. */
@Component
public class Positions {

    private final PositionStore store;
    private final Firms firms;
    private final BusinessDay businessDay;

    Positions(PositionStore store, Firms firms, BusinessDay businessDay) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Today's, one per currency in which something is open or kept, by the currency's code. */
    @Transactional(readOnly = true)
    public List<Position> of(FirmId firm, DebtorId debtor) {
        return of(firm, debtor, today(firm));
    }

    /**
     * As of a day, one per currency in which something is open or kept, by the currency's code. Of a day that has passed,
     * invoices issued later are left out.
     */
    @Transactional(readOnly = true)
    public List<Position> of(FirmId firm, DebtorId debtor, LocalDate asOf) {
        return ofAll(firm, List.of(debtor), asOf).getOrDefault(debtor, List.of());
    }

    /** As of a day, in one currency; without claims and credit when there is nothing. */
    @Transactional(readOnly = true)
    public Position in(FirmId firm, DebtorId debtor, Currency currency, LocalDate asOf) {
        return of(firm, debtor, asOf).stream()
                .filter(position -> position.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Position(debtor, currency, asOf, List.of(), List.of()));
    }

    /** As of a day, of many debtors by one statement; a debtor without any is absent. */
    @Transactional(readOnly = true)
    public Map<DebtorId, List<Position>> ofAll(FirmId firm, Collection<DebtorId> debtors, LocalDate asOf) {
        return store.of(firm, debtors, asOf, asOf.isBefore(today(firm)) ? asOf : LocalDate.of(9999, 12, 31));
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
