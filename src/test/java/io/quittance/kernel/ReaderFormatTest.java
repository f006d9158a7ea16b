package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReaderFormatTest {

    @Test
    void a_sign_made_of_letters_stands_apart_from_its_amount() {
        var english = ReaderFormat.of(Language.EN);

        assertThat(english.money(Money.ofMinor(100_000_000, "CHF"))).isEqualTo("CHF\u00a01,000,000.00");
        assertThat(english.money(Money.ofMinor(98_765_432, "JPY"))).isEqualTo("JPY\u00a098,765,432");
        assertThat(english.money(Money.ofMinor(-34_567_890, "EUR"))).isEqualTo("\u2212€345,678.90");
        assertThat(english.money(Money.ofMinor(123_450, "GBP"))).isEqualTo("£1,234.50");
    }

    @Test
    void english_is_written_the_british_way_wherever_the_reader_lives() {
        assertThat(formats(Language.EN, "FR").day(FIRST)).isEqualTo("1 November 2026");
        assertThat(formats(Language.EN, "DE").money(Money.ofMinor(128450, "EUR")))
                .isEqualTo("€1,284.50");
    }

    @Test
    void an_amount_has_the_decimals_of_its_currency() {
        assertThat(formats(Language.FR, "FR").money(Money.ofMinor(500, "JPY"))).startsWith("500\u00a0");
        assertThat(formats(Language.EN, "GB").money(Money.ofMinor(500, "KWD"))).endsWith("0.500");
    }

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void amounts_stand_as_the_reader_writes_them() {
        var owed = Money.ofMinor(128450, "EUR");
        assertThat(formats(Language.FR, "FR").money(owed)).isEqualTo("1\u202f284,50\u00a0€");
        assertThat(formats(Language.EN, "GB").money(owed)).isEqualTo("€1,284.50");
        assertThat(formats(Language.NL, "BE").money(owed)).isEqualTo("€\u00a01.284,50");
        assertThat(formats(Language.DE, "DE").money(owed)).isEqualTo("1.284,50\u00a0€");
    }

    @Test
    void a_credit_has_a_true_minus_sign() {
        assertThat(formats(Language.FR, "FR").money(Money.ofMinor(-6000, "EUR")))
                .isEqualTo("\u221260,00\u00a0€");
    }

    @Test
    void dates_are_spelled_out_in_the_readers_language() {
        assertThat(formats(Language.FR, "FR").day(FIRST)).isEqualTo("1er novembre 2026");
        assertThat(formats(Language.EN, "GB").day(FIRST)).isEqualTo("1 November 2026");
        assertThat(formats(Language.FR, "FR").dayOfYear(FIRST)).isEqualTo("1er\u00a0novembre");
        assertThat(formats(Language.FR, "BE").tableDay(FIRST)).isEqualTo("1er nov. 2026");
        assertThat(formats(Language.FR, "FR").day(FIRST.plusDays(10))).isEqualTo("11 novembre 2026");
        assertThat(formats(Language.DE, "DE").dayOfYear(FIRST)).isEqualTo("1.\u00a0November");
        assertThat(formats(Language.NL, "BE").shortDay(FIRST)).isEqualTo("01-11-2026");
    }

    private static ReaderFormat formats(Language language, String country) {
        return ReaderFormat.of(language, new CountryCode(country));
    }
}
