package io.quittance.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import io.quittance.payments.charges.ChargeLimits;
import io.quittance.payments.charges.StripeUnits;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorCurrenciesTest {

    @ParameterizedTest
    @CsvSource({"isk, 1234", "ugx, 5", "kwd, 5124", "tnd, 1"})
    void units_that_stripe_does_not_know_are_refused(String currency, long units) {
        assertThatThrownBy(() -> SimulatorCurrencies.refuseOddUnits(units, currency, "amount"))
                .isInstanceOf(SimulatorError.class)
                .hasMessageContaining("divisible");
    }

    @ParameterizedTest
    @CsvSource({
        "eur, 49, eur",
        "gbp, 29, gbp",
        "gbp, 30, eur",
        "jpy, 49, jpy",
        "eur, 100000000, eur",
        "jpy, 100000000, jpy"
    })
    void a_charge_too_small_or_too_large_is_refused(String currency, long units, String settles) {
        assertThatThrownBy(() -> SimulatorCurrencies.refuseTotal(units, currency, settles))
                .isInstanceOf(SimulatorError.class);
    }

    /** Two tables, written apart, say the same of every currency: what the product sends is what a person is shown. */
    @Test
    void the_product_and_stripe_mean_the_same_amount_in_every_currency() {
        for (var currency : Currency.getAvailableCurrencies()) {
            var limits = ChargeLimits.of(currency, currency);
            if (limits.isEmpty()) {
                continue;
            }
            var code = currency.getCurrencyCode().toLowerCase(Locale.ROOT);
            for (Money money :
                    java.util.List.of(limits.get().least(), limits.get().most())) {
                long units = StripeUnits.of(money).orElseThrow();
                assertThat(SimulatorCurrencies.shown(units, code)).isEqualTo(money);
                assertThatCode(() -> {
                            SimulatorCurrencies.refuseOddUnits(units, code, "amount");
                            SimulatorCurrencies.refuseTotal(units, code, code);
                        })
                        .as(code)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_currency_that_stripe_does_not_charge_is_refused_and_the_product_knows_it_before() {
        for (var currency : Currency.getAvailableCurrencies()) {
            var code = currency.getCurrencyCode().toLowerCase(Locale.ROOT);
            if (ChargeLimits.of(currency, currency).isEmpty()) {
                assertThatThrownBy(() -> SimulatorCurrencies.refuseOddUnits(100_000, code, "amount"))
                        .as(code)
                        .hasMessageContaining("Invalid currency");
            }
        }
    }
}
