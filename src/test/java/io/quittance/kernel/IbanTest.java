package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of ISO 13616. */
class IbanTest {

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
    void a_right_number_is_taken(String iban) {
        assertThat(Iban.parse(iban.toLowerCase(java.util.Locale.ROOT)).value()).isEqualTo(iban);
        assertThat(Iban.parse(Iban.parse(iban).grouped()).value()).isEqualTo(iban);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE89370400440532013001", "DE8937040044053201300", "XX00", "", "FR14 2004"})
    void a_wrong_number_is_refused(String iban) {
        assertThatThrownBy(() -> Iban.parse(iban)).isInstanceOf(RefusedException.class);
    }

    @Test
    void people_see_groups_of_four() {
        assertThat(Iban.parse("BE68539007547034").grouped()).isEqualTo("BE68 5390 0754 7034");
    }
}
