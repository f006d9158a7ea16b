package io.quittance.plans.terms;

import io.quittance.kernel.RefusedException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a firm says otherwise than the defaults about one rule or limit of one band.
 *
 * @param currency of an amount; null = in every currency
 * @param value in the unit of the setting; null = the rule does not hold
 */
public record RuleChange(
        Band band,
        Setting setting,
        @Nullable Currency currency,
        @Nullable Long value) {

    /** Checks the value. @throws RefusedException naming the setting */
    public RuleChange {
        if (value == null ? setting.isLimit() : value < setting.least() || value > setting.most()) {
            throw new RefusedException(
                    setting.name(),
                    "range",
                    "The value lies outside " + setting.least() + " to " + setting.most(),
                    "send one within");
        }
    }

    boolean concerns(Band other, Currency in) {
        return band.equals(other) && (currency == null || currency.equals(in));
    }
}
