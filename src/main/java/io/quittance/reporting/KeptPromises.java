package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.reporting.KeptPromiseStore.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many promises were kept (docs/domain.md, "Figures"); one taken back or replaced counts nowhere. */
@Component
public class KeptPromises {

    private final KeptPromiseStore store;

    KeptPromises(KeptPromiseStore store) {
        this.store = store;
    }

    /** Kept of those that were kept or broken, in percent with two decimals: by their number and by their amounts. */
    public record Rates(
            @Nullable BigDecimal byCount, @Nullable BigDecimal byAmount) {

        private static Rates of(Sums sums) {
            return new Rates(
                    Formulas.keptRate(sums.kept(), sums.all()), Formulas.keptRate(sums.keptMinor(), sums.allMinor()));
        }
    }

    /** Of promises whose last day was one of these; a currency without any is absent. */
    @Transactional(readOnly = true)
    public Map<Currency, Rates> of(FirmId firm, LocalDate from, LocalDate to) {
        return store.sums(firm, from, to).stream().collect(Collectors.toMap(Sums::currency, Rates::of));
    }
}
