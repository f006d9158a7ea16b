package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void an_amount_is_read_and_written_with_exactly_the_decimals_of_its_currency() {
        assertThat(Money.parse("1234.50", "EUR").minor()).isEqualTo(123450);
        assertThat(Money.parse("1234.50", "EUR").amountText()).isEqualTo("1234.50");
        assertThat(Money.parse("-0.05", "EUR").minor()).isEqualTo(-5);
        assertThat(Money.parse("1500", "JPY").amountText()).isEqualTo("1500");
    }

    @ParameterizedTest
    @CsvSource({
        "10.005,EUR,amount,precision",
        "10,EUR,amount,precision",
        "1e5,EUR,amount,format",
        "'1,00',EUR,amount,format",
        "' 1.00',EUR,amount,format",
        "92233720368547758.08,EUR,amount,range",
        "1.00,EUX,currency,unknown",
        "1.00,eur,currency,unknown",
        "1.00,XXX,currency,unknown"
    })
    void a_wrong_amount_is_refused_with_field_and_remedy(String amount, String currency, String field, String code) {
        assertThatThrownBy(() -> Money.parse(amount, currency))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusals().getFirst().field()).isEqualTo(field);
                    assertThat(refused.refusals().getFirst().code()).isEqualTo(code);
                    assertThat(refused.refusals().getFirst().remedy()).isNotBlank();
                });
    }

    @Test
    void an_overflow_and_a_mix_of_currencies_are_errors_and_never_wrong_figures() {
        var most = Money.ofMinor(Long.MAX_VALUE, "EUR");
        assertThatThrownBy(() -> most.plus(Money.ofMinor(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(1, "EUR").plus(Money.ofMinor(1, "GBP")))
                .isInstanceOf(ArithmeticException.class);
    }
}
