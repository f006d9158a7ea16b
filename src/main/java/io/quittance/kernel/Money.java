package io.quittance.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount in the currency's minor units (cents for EUR). Arithmetic is exact: an overflow or a mix of currencies is an
 * {@link ArithmeticException}, never a wrong figure.
 *
 * @param minor the amount in minor units, may be negative
 * @param currency ISO 4217 currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Largest amount taken from outside, in minor units: 99,999,999,999.99 for two decimals. Leaves room for sums. */
    public static final long MAX_INPUT_MINOR = 9_999_999_999_999L;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,6})?");

    /** An amount of minor units of the currency with this ISO code. */
    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, currencyOf(currency));
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads {@code 1234.50} with exactly the currency's decimals.
     *
     * @throws RefusedException naming {@code amount} or {@code currency} with the remedy
     */
    public static Money parse(String amount, String currency) {
        var unit = currencyOf(currency);
        int decimals = unit.getDefaultFractionDigits();
        var example = BigDecimal.valueOf(1234, decimals).toPlainString();
        if (!DECIMAL.matcher(amount).matches()) {
            throw new RefusedException(
                    "amount", "format", "This is not an amount: " + shorten(amount), "send " + example);
        }
        var value = new BigDecimal(amount);
        if (value.scale() != decimals) {
            throw new RefusedException(
                    "amount", "precision", unit + " has " + decimals + " decimals", "send " + example);
        }
        if (value.unscaledValue().abs().bitLength() > 62
                || Math.abs(value.unscaledValue().longValue()) > MAX_INPUT_MINOR) {
            throw new RefusedException("amount", "range", "The amount is too large", "send at most 99999999999.99");
        }
        return new Money(value.unscaledValue().longValueExact(), unit);
    }

    /** The currency of an ISO 4217 code that has minor units. @throws RefusedException for any other text */
    public static Currency currencyOf(String code) {
        try {
            var unit = Currency.getInstance(code);
            if (unit.getDefaultFractionDigits() >= 0) {
                return unit;
            }
        } catch (IllegalArgumentException _) {
            // falls through to the refusal below
        }
        throw new RefusedException(
                "currency", "unknown", "There is no currency " + shorten(code), "send an ISO 4217 code such as EUR");
    }

    /** Sum. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** Difference. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** The opposite amount. */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The smaller of two amounts. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** More than nothing. */
    public boolean isPositive() {
        return minor > 0;
    }

    /** Exactly nothing. */
    public boolean isZero() {
        return minor == 0;
    }

    /** ISO code of the currency. */
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** The exact decimal value, for formatting. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** The amount as the API writes it: {@code 1234.50}. */
    public String amountText() {
        return toDecimal().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amountText() + " " + currencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
