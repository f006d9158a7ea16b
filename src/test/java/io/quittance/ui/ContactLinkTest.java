package io.quittance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactLinkTest {

    @ParameterizedTest
    @CsvSource({
        "+33 1 40 00 00 01, tel:+33140000001",
        "+49 (0)30 1234-567, tel:+49301234567",
        "0800 123 45 67, tel:08001234567",
        "02/123.45.67, tel:021234567"
    })
    void a_number_is_called_however_it_is_written(String written, String called) {
        assertThat(ContactLink.phone(written).getHref()).isEqualTo(called);
    }

    @Test
    void a_number_never_breaks_over_two_lines() {
        assertThat(ContactLink.phone("+49 30 1234-567").getText()).isEqualTo("+49\u00a030\u00a01234\u2011567");
    }
}
