package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderFormatTest {

    @Test
    void a_sign_made_of_letters_stands_apart_from_its_amount() {
        var english = ReaderFormat.of(Language.EN);

        assertThat(english.money(Money.ofMinor(100_000_000, "CHF"))).isEqualTo("CHF\u00a01,000,000.00");
        assertThat(english.money(Money.ofMinor(98_765_432, "JPY"))).isEqualTo("JPY\u00a098,765,432");
        assertThat(english.money(Money.ofMinor(-34_567_890, "EUR"))).isEqualTo("\u2212€345,678.90");
        assertThat(english.money(Money.ofMinor(123_450, "GBP"))).isEqualTo("£1,234.50");
    }

    /** Two figures of each: what is owed and what the firm owes. "_" is a blank that does not break, "'" the narrow one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | FR | EUR | 1'234,50_€    | −1'234,50_€
            FR | FR | GBP | 1'234,50_£    | −1'234,50_£
            FR | BE | USD | 1'234,50_USD  | −1'234,50_USD
            FR | CH | CHF | 1'234.50_CHF  | −1'234.50_CHF
            FR | LU | EUR | 1.234,50_€    | −1.234,50_€
            FR | FR | JPY | 123'450_JPY   | −123'450_JPY
            FR | FR | TND | 123,450_TND   | −123,450_TND
            EN | GB | GBP | £1,234.50     | −£1,234.50
            EN | FR | EUR | €1,234.50     | −€1,234.50
            EN | GB | USD | USD_1,234.50  | −USD_1,234.50
            EN | GB | CHF | CHF_1,234.50  | −CHF_1,234.50
            EN | GB | JPY | JPY_123,450   | −JPY_123,450
            EN | GB | CAD | CAD_1,234.50  | −CAD_1,234.50
            EN | GB | XPF | XPF_123,450   | −XPF_123,450
            NL | NL | EUR | €_1.234,50    | €_−1.234,50
            NL | BE | CHF | CHF_1.234,50  | CHF_−1.234,50
            NL | NL | JPY | JPY_123.450   | JPY_−123.450
            NL | NL | CAD | CAD_1.234,50  | CAD_−1.234,50
            DE | DE | EUR | 1.234,50_€    | −1.234,50_€
            DE | DE | USD | 1.234,50_USD  | −1.234,50_USD
            DE | DE | CNY | 1.234,50_CNY  | −1.234,50_CNY
            DE | AT | EUR | €_1.234,50    | −€_1.234,50
            DE | CH | CHF | CHF_1’234.50  | CHF_−1’234.50
            DE | CH | EUR | EUR_1’234.50  | EUR_−1’234.50
            DE | CH | JPY | JPY_123’450   | JPY_−123’450
            """)
    void an_amount_reads_right_in_each_language_and_country(
            Language language, String country, String currency, String owed, String credit) {
        var format = formats(language, country);

        assertThat(format.money(Money.ofMinor(123_450, currency))).isEqualTo(blanks(owed));
        assertThat(format.money(Money.ofMinor(-123_450, currency))).isEqualTo(blanks(credit));
    }

    private static String blanks(String shown) {
        return shown.replace('_', '\u00a0').replace('\'', '\u202f');
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
