package io.quittance.payments.charges;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one payment by card or debit may be, so that it can be said before the button is shown (docs.stripe.com/currencies,
 * minimum and maximum charge amounts).
 *
 * @param least the smallest amount
 * @param most the largest amount
 */
public record ChargeLimits(Money least, Money most) {

    /** Stripe's minimum of a charge that is settled in the same currency. */
    private static final Map<String, String> LEAST = Map.ofEntries(
            Map.entry("USD", "0.50"),
            Map.entry("AED", "2.00"),
            Map.entry("AUD", "0.50"),
            Map.entry("BGN", "1.00"),
            Map.entry("BRL", "0.50"),
            Map.entry("CAD", "0.50"),
            Map.entry("CHF", "0.50"),
            Map.entry("CZK", "15.00"),
            Map.entry("DKK", "2.50"),
            Map.entry("EUR", "0.50"),
            Map.entry("GBP", "0.30"),
            Map.entry("HKD", "4.00"),
            Map.entry("HUF", "175.00"),
            Map.entry("INR", "0.50"),
            Map.entry("JPY", "50"),
            Map.entry("MXN", "10.00"),
            Map.entry("MYR", "2.00"),
            Map.entry("NOK", "3.00"),
            Map.entry("NZD", "0.50"),
            Map.entry("PLN", "2.00"),
            Map.entry("RON", "2.00"),
            Map.entry("SEK", "3.00"),
            Map.entry("SGD", "0.50"),
            Map.entry("THB", "10.00"));

    /** Currencies in which Stripe charges a card. */
    private static final Set<String> CHARGED = Set.of(
            ("USD AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD"
                            + " CAD CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF"
                            + " GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP"
                            + " LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR"
                            + " PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL"
                            + " THB TJS TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW")
                    .split(" "));

    private static final long EIGHT_DIGITS = 99_999_999L;
    private static final long TWELVE_DIGITS = 999_999_999_999L;

    /**
     * A charge in another currency must reach the settlement currency's minimum after conversion. No rate is known here, so
     * twice the charged currency's own minimum is asked for: all minimums are worth about the same.
     */
    private static final int FOREIGN = 2;

    /** What an amount is to Stripe. */
    public enum Verdict {
        /** It can be paid by card. */
        FITS,
        /** Below the minimum. */
        TOO_SMALL,
        /** Above the maximum. */
        TOO_LARGE,
        /** Stripe has no unit for it: a third decimal, or a fraction of a currency that it takes whole. */
        NO_UNIT
    }

    /**
     * The limits of a charge.
     *
     * @param settled the currency of the firm's account
     * @return empty when Stripe does not charge in this currency
     */
    public static Optional<ChargeLimits> of(Currency charged, Currency settled) {
        var code = charged.getCurrencyCode();
        if (!CHARGED.contains(code)) {
            return Optional.empty();
        }
        var least = LEAST.containsKey(code)
                ? new BigDecimal(LEAST.get(code)).multiply(BigDecimal.valueOf(charged.equals(settled) ? 1 : FOREIGN))
                : BigDecimal.ONE;
        return Optional.of(new ChargeLimits(
                Money.parse(
                        least.setScale(charged.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                                .toPlainString(),
                        code),
                StripeUnits.atMost(code.equals("IDR") ? TWELVE_DIGITS : EIGHT_DIGITS, charged)));
    }

    /** What this amount of the same currency is. */
    public Verdict verdict(Money amount) {
        if (amount.compareTo(least) < 0) {
            return Verdict.TOO_SMALL;
        }
        if (amount.compareTo(most) > 0) {
            return Verdict.TOO_LARGE;
        }
        return StripeUnits.of(amount).isPresent() ? Verdict.FITS : Verdict.NO_UNIT;
    }

    /** @throws RefusedException saying why this amount cannot be paid by card, with the way out */
    public static void refuseUnchargeable(Money amount, Currency settled) {
        var limits = of(amount.currency(), settled)
                .orElseThrow(() -> new RefusedException(
                        "currency",
                        "currency-not-charged",
                        "Cards are not charged in " + amount.currencyCode(),
                        "pay by transfer"));
        switch (limits.verdict(amount)) {
            case FITS -> {}
            case TOO_SMALL ->
                throw new RefusedException(
                        "amount", "too-small", "The amount is too small for a card payment", "pay by transfer");
            case TOO_LARGE ->
                throw new RefusedException(
                        "amount", "too-large", "The amount is too large for a card payment", "pay by transfer");
            case NO_UNIT ->
                throw new RefusedException(
                        "amount",
                        "no-unit",
                        "Cards cannot be charged such a small part of " + amount.currencyCode(),
                        "pay by transfer");
        }
    }
}
