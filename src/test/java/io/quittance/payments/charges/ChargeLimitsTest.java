package io.quittance.payments.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeLimitsTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 1234",
        "500, JPY, 500",
        "5, ISK, 500",
        "5, UGX, 500",
        "25000.00, MGA, 25000",
        "5.120, KWD, 5120",
        "10.45, HUF, 1045",
        "800.45, TWD, 80045"
    })
    void an_amount_goes_to_stripe_in_its_units_and_comes_back_as_it_was(String amount, String currency, long units) {
        var money = Money.parse(amount, currency);
        assertThat(StripeUnits.of(money)).hasValue(units);
        assertThat(StripeUnits.money(units, currency.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
        "0.49, EUR, EUR, TOO_SMALL",
        "0.50, EUR, EUR, FITS",
        "0.30, GBP, GBP, FITS",
        "0.29, GBP, GBP, TOO_SMALL",
        "0.30, GBP, EUR, TOO_SMALL",
        "0.60, GBP, EUR, FITS",
        "999999.99, EUR, EUR, FITS",
        "1200100.00, EUR, EUR, TOO_LARGE",
        "99999999, JPY, JPY, FITS",
        "100000000, JPY, JPY, TOO_LARGE",
        "999999, ISK, ISK, FITS",
        "1000000, ISK, ISK, TOO_LARGE",
        "12.345, KWD, KWD, NO_UNIT",
        "99999.990, KWD, KWD, FITS",
        "12.50, MGA, EUR, NO_UNIT",
        "9999999999.99, IDR, IDR, FITS"
    })
    void what_stripe_takes_is_known_beforehand(
            String amount, String currency, String settled, ChargeLimits.Verdict verdict) {
        var money = Money.parse(amount, currency);
        assertThat(ChargeLimits.of(money.currency(), Currency.getInstance(settled))
                        .orElseThrow()
                        .verdict(money))
                .isEqualTo(verdict);
    }

    @Test
    void a_currency_that_stripe_does_not_charge_has_no_limits() {
        assertThat(ChargeLimits.of(Currency.getInstance("IQD"), EURO)).isEmpty();
        assertThatThrownBy(() -> ChargeLimits.refuseUnchargeable(Money.parse("5.000", "IQD"), EURO))
                .hasMessageContaining("IQD");
    }

    @Test
    void every_currency_has_limits_that_stripe_can_say() {
        for (var currency : Currency.getAvailableCurrencies()) {
            ChargeLimits.of(currency, EURO).ifPresent(limits -> {
                assertThat(limits.verdict(limits.least()))
                        .as("least %s", currency)
                        .isEqualTo(ChargeLimits.Verdict.FITS);
                assertThat(limits.verdict(limits.most()))
                        .as("most %s", currency)
                        .isEqualTo(ChargeLimits.Verdict.FITS);
            });
        }
    }
}
