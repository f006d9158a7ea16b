package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of ISO 11649 and the Belgian structured communication. */
class PaymentReferencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "FR7630006000011234567890189",
                "BE71096123456769",
                "BE68539007547034",
                "DE89370400440532013000",
                "NL91ABNA0417164300",
                "GB82WEST12345698765432",
                "CH9300762011623852957",
                "LU280019400644750000"
            })
    void an_iban_with_right_check_digits_is_taken(String iban) {
        assertThat(Iban.parse(iban.toLowerCase(java.util.Locale.ROOT)).value()).isEqualTo(iban);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "FR142004101005050001302606", "XX", ""})
    void a_wrong_iban_is_refused(String iban) {
        assertThatThrownBy(() -> Iban.parse(iban)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "539007547034, RF18539007547034",
        "INV20261122A, RF52INV20261122A",
        "2026000123, RF462026000123",
        "20261122, RF2820261122",
        "1, RF741",
        "A, RF25A",
        "000123, RF78000123",
        "ABC123DEF456GHI789JKL, RF33ABC123DEF456GHI789JKL"
    })
    void a_creditor_reference_gets_its_check_digits(String body, String reference) {
        assertThat(CreditorReference.of(body).value()).isEqualTo(reference);
        assertThat(CreditorReference.parse(reference).value()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF18 5390 0754 7034", "rf18539007547034", "RF18000000000539007547034"})
    void a_creditor_reference_is_read_as_people_write_it(String text) {
        assertThat(CreditorReference.find(text)).contains(CreditorReference.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF19539007547034", "RF181234567890123456789012", "RF18", "FA-2026-0142", ""})
    void a_wrong_creditor_reference_is_refused(String text) {
        assertThat(CreditorReference.find(text)).isEmpty();
        assertThatThrownBy(() -> CreditorReference.parse(text)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_creditor_reference_is_shown_in_groups_of_four_and_made_of_plain_characters_only() {
        assertThat(CreditorReference.of("539007547034").grouped()).isEqualTo("RF18 5390 0754 7034");
        assertThatThrownBy(() -> CreditorReference.of("FA-2026")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> CreditorReference.of("1234567890123456789012")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0909337554, +++090/9337/55493+++",
        "0900337554, +++090/0337/55444+++",
        "1234567890, +++123/4567/89002+++",
        "2026000123, +++202/6000/12320+++",
        "0000000001, +++000/0000/00101+++",
        "97, +++000/0000/09797+++",
        "9999999999, +++999/9999/99948+++"
    })
    void a_belgian_communication_gets_its_check_digits(String number, String written) {
        assertThat(BelgianReference.of(number).written()).isEqualTo(written);
        assertThat(BelgianReference.find(written)).contains(BelgianReference.of(number));
        assertThat(BelgianReference.parse(written.replaceAll("[+/]", ""))).isEqualTo(BelgianReference.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++090/9337/55494+++", "+++000/0000/09700+++", "090/9337/55493", "12345", ""})
    void a_wrong_belgian_communication_is_refused(String text) {
        assertThat(BelgianReference.find(text)).isEmpty();
        assertThatThrownBy(() -> BelgianReference.parse(text)).isInstanceOf(RefusedException.class);
    }
}
