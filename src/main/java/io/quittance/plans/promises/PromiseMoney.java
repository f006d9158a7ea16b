package io.quittance.plans.promises;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What came of what was promised, and what is still owed of its claims. */
@Component
final class PromiseMoney {

    private final PromiseStore store;
    private final Positions positions;

    PromiseMoney(PromiseStore store, Positions positions) {
        this.store = store;
        this.positions = positions;
    }

    /** In minor units. */
    record Sums(long came, long open) {}

    Sums of(FirmId firm, Promise promise, LocalDate today) {
        var position = positions.in(firm, promise.debtor(), promise.amount().currency(), today);
        long came = 0;
        long open = 0;
        for (var claim : store.came(firm, promise.id())) {
            came += claim.minor();
            open += position.openOf(claim.invoice()).minor();
        }
        return new Sums(came, open);
    }

    /** What is missing of it, as far as it is owed; not positive when nothing is. */
    Money missing(FirmId firm, Promise promise, LocalDate today) {
        var sums = of(firm, promise, today);
        long expected = Outcome.expected(promise.amount().minor(), sums.came(), sums.open());
        return new Money(expected - sums.came(), promise.amount().currency());
    }
}
