package io.quittance.payments.charges;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.util.Currency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The smallest part of what is to be paid that a firm takes at once: what is less costs more to handle than it brings. */
@Component
public class PartPayments {

    /** Without a choice of the firm: so many of the smallest amounts that a card can be charged, ten euros for one. */
    private static final int DEFAULT_TIMES_LEAST = 20;

    private final PartPaymentStore store;

    PartPayments(PartPaymentStore store) {
        this.store = store;
    }

    /** The firm's least part in a currency. */
    @Transactional(readOnly = true)
    public Money least(FirmId firm, Currency currency) {
        return store.least(firm, currency)
                .or(() -> ChargeLimits.of(currency, currency)
                        .map(limits -> new Money(limits.least().minor() * DEFAULT_TIMES_LEAST, currency)))
                .orElse(Money.zero(currency));
    }

    /** Chooses the least part in its currency from now on. Scope: the firm's staff. */
    @Transactional
    public void choose(FirmId firm, Money least) {
        store.put(firm, least);
    }
}
