package io.quittance.plans.terms;

import io.quittance.parties.DebtorKind;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Debtors of a kind who owe more than one amount and up to another, in whole units of the currency.
 *
 * @param upTo null = whatever more
 */
public record Band(DebtorKind kind, long above, @Nullable Long upTo) {

    /** {@code BUSINESS up to 5000.00}, {@code BUSINESS above 5000.00}. */
    public String name(Currency currency) {
        return upTo == null
                ? kind + " above " + PlanRules.units(above, currency).amountText()
                : kind + " up to " + PlanRules.units(upTo, currency).amountText();
    }
}
