package io.quittance.sandbox.stripe;

import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Stripe counts currencies and what it refuses (docs.stripe.com/currencies). Written from Stripe's page and not from the
 * product's table, so that a fault in the one is seen by the other.
 */
enum SimulatorCurrencies {
    /** {@code 500} is ¥500. */
    ZERO_DECIMAL(0, 1, "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf"),
    /** {@code 5120} is 5.120 KWD; the last digit is 0. */
    THREE_DECIMAL(3, 10, "bhd jod kwd omr tnd"),
    /** {@code 500} is 5 ISK: two decimals, which are 00. */
    WHOLE(2, 100, "isk ugx"),
    /** {@code 1000} is 10 USD. */
    TWO_DECIMAL(2, 1, "");

    /** The presentment currencies of Stripe's page: it refuses to charge any other. */
    private static final Set<String> PRESENTED = Set.of("""
            aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf
            clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr
            ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur
            mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr
            sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx usd uyu uzs vnd vuv wst xaf xcd xof
            xpf yer zar zmw""".split("\\s+"));

    private static final BigDecimal SMALLEST_IN_EURO = new BigDecimal("0.50");
    private static final Map<String, String> SMALLEST = Map.of(
            "usd", "0.50", "eur", "0.50", "gbp", "0.30", "chf", "0.50", "jpy", "50", "pln", "2.00", "sek", "3.00",
            "huf", "175.00");

    /** What one unit of it is worth in euro, roughly: enough to know whether a charge is below the least. */
    private static final Map<String, String> EURO = Map.of(
            "usd", "0.90", "eur", "1", "gbp", "1.15", "chf", "1.05", "jpy", "0.006", "pln", "0.23", "sek", "0.09",
            "huf", "0.0025");

    private final int decimals;
    private final long step;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> codes;

    SimulatorCurrencies(int decimals, long step, String codes) {
        this.decimals = decimals;
        this.step = step;
        this.codes = List.of(codes.split(" "));
    }

    static SimulatorCurrencies of(String currency) {
        for (var kind : values()) {
            if (kind.codes.contains(currency)) {
                return kind;
            }
        }
        return TWO_DECIMAL;
    }

    /** Refuses a currency that Stripe does not charge, and an amount that has no meaning in it, as every endpoint does. */
    static void refuseOddUnits(long units, String currency, String parameter) {
        if (!PRESENTED.contains(currency)) {
            throw SimulatorError.invalid(null, "currency", "Invalid currency: " + currency + ".");
        }
        var kind = of(currency);
        if (units % kind.step != 0) {
            throw SimulatorError.invalid(
                    "parameter_invalid_integer",
                    parameter,
                    "Invalid " + currency + " amount: " + units + " must be evenly divisible by " + kind.step + ".");
        }
    }

    /** Refuses a charge below or above what Stripe takes. */
    static void refuseTotal(long units, String currency, String settles) {
        var value = BigDecimal.valueOf(units, of(currency).decimals);
        if (isTooSmall(value, currency, settles)) {
            throw SimulatorError.invalid(
                    "amount_too_small",
                    null,
                    "The Checkout Session's total amount due must add up to at least the minimum of " + settles);
        }
        if (Long.toString(units).length() > (currency.equals("idr") ? 12 : 8)) {
            throw SimulatorError.invalid("amount_too_large", null, "Amount has too many digits.");
        }
    }

    /** What a person is shown. */
    static Money shown(long units, String currency) {
        var unit = Money.currencyOf(currency.toUpperCase(Locale.ROOT));
        var value = BigDecimal.valueOf(units, of(currency).decimals)
                .setScale(unit.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
        return new Money(value.unscaledValue().longValueExact(), unit);
    }

    /** An amount that a person typed, in units. */
    static long units(String amount, String currency) {
        return new BigDecimal(amount).movePointRight(of(currency).decimals).longValueExact();
    }

    private static boolean isTooSmall(BigDecimal value, String currency, @Nullable String settles) {
        if (value.signum() <= 0) {
            return true;
        }
        var own = SMALLEST.get(currency);
        if (currency.equals(settles) && own != null) {
            return value.compareTo(new BigDecimal(own)) < 0;
        }
        var euro = EURO.get(currency);
        return euro != null && value.multiply(new BigDecimal(euro)).compareTo(SMALLEST_IN_EURO) < 0;
    }
}
