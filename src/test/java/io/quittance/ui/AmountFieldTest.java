package io.quittance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFieldTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.50|123450",
                "1234,50|123450",
                "1 234,5|123450",
                "1.234,50|123450",
                "1,234.50|123450",
                "1'234.50|123450",
                "1234|123400",
                "1.234|123400",
                ",5|50",
                "0,01|1",
                "1 234,50 €|123450",
                "EUR 12|1200",
            })
    void an_amount_is_read_as_people_type_it(String typed, long cents) {
        assertThat(AmountField.read(typed, EUR))
                .hasValueSatisfying(money -> assertThat(money.minor()).isEqualTo(cents));
    }

    @ParameterizedTest
    @CsvSource({"''", "abc", "-5", "£12", "99999999999999999999"})
    void a_text_that_is_no_amount_gives_nothing(String typed) {
        assertThat(AmountField.read(typed, EUR)).isEmpty();
    }

    @Test
    void a_currency_without_decimals_takes_none() {
        assertThat(AmountField.read("1.500", Currency.getInstance("JPY")))
                .hasValueSatisfying(money -> assertThat(money.minor()).isEqualTo(1500));
    }
}
