package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "FA-2026-0142, FA-2026-0142",
        "2026000123, 2026000123",
        "RF18539007547034, RF18 5390 0754 7034",
        "rf18 5390 0754 7034, RF18 5390 0754 7034",
        "RF19539007547034, RF19539007547034",
        "RF52INV20261122A, RF52 INV2 0261 122A",
        "+++202/6000/12320+++, +++202/6000/12320+++",
        "***202/6000/12320***, +++202/6000/12320+++",
        "+++202/6000/12321+++, +++202/6000/12321+++",
        "202600012320, 202600012320"
    })
    void one_invoice_is_paid_by_its_number_and_a_structured_one_is_written_as_such(String number, String shown) {
        assertThat(PaymentReference.of(List.of(number), "D-1")).isEqualTo(shown);
    }

    @Test
    void several_invoices_are_paid_by_the_reference_of_the_debtor() {
        assertThat(PaymentReference.of(List.of("FA-1", "FA-2"), "D-1")).isEqualTo("D-1");
        assertThat(PaymentReference.of(List.of(), "RF18539007547034")).isEqualTo("RF18 5390 0754 7034");
    }
}
