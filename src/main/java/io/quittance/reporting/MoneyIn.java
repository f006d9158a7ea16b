package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader of figures must know of the money behind them. */
@Service
public class MoneyIn {

    private final MoneyInStore store;

    MoneyIn(MoneyInStore store) {
        this.store = store;
    }

    /** The latest value date of a payment that is booked; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> last(FirmId firm) {
        return store.last(firm);
    }

    /** Debtors' money that is on no invoice today, one amount per currency; currencies without are left out. */
    @Transactional(readOnly = true)
    public List<Money> onAccount(FirmId firm) {
        return store.kept(firm);
    }
}
