package io.quittance.payments.charges;

import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Amounts as Stripe counts them. It has a table of its own, which for some currencies is not that of ISO 4217: MGA has no
 * decimals, ISK and UGX have two that must be zero, and of three decimals the last must be zero
 * (docs.stripe.com/currencies, zero-decimal, three-decimal and special cases). HUF and TWD are whole in payouts only.
 */
public final class StripeUnits {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
    private static final Set<String> TWO_ZEROS = Set.of("ISK", "UGX");

    private StripeUnits() {}

    /** The amount in Stripe's units; empty when Stripe cannot say it: a third decimal, a fraction of a whole currency. */
    public static OptionalLong of(Money money) {
        var scaled = money.toDecimal().movePointRight(decimals(money.currencyCode()));
        try {
            long units = scaled.longValueExact();
            return units % step(money.currencyCode()) == 0 ? OptionalLong.of(units) : OptionalLong.empty();
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    /**
     * The amount that Stripe says in its units.
     *
     * @param currency ISO 4217 in any letters
     * @throws ArithmeticException when the currency has no such small amount: Stripe has none either
     */
    public static Money money(long units, String currency) {
        var unit = Money.currencyOf(currency.toUpperCase(Locale.ROOT));
        var value = BigDecimal.valueOf(units, decimals(unit.getCurrencyCode()));
        var own = value.setScale(unit.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        return new Money(own.unscaledValue().longValueExact(), unit);
    }

    /** The smallest difference between two amounts that Stripe takes, in its units. */
    static int step(String currency) {
        return TWO_ZEROS.contains(currency) ? 100 : THREE_DECIMALS.contains(currency) ? 10 : 1;
    }

    /** The largest amount of at most so many units. */
    static Money atMost(long units, Currency currency) {
        var value = BigDecimal.valueOf(units - units % step(currency.getCurrencyCode()))
                .movePointLeft(decimals(currency.getCurrencyCode()))
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        return new Money(value.unscaledValue().longValueExact(), currency);
    }

    private static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : THREE_DECIMALS.contains(currency) ? 3 : 2;
    }
}
