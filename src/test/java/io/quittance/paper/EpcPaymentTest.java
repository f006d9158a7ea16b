package io.quittance.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.CreditorReference;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules and golden payloads of EPC069-12. */
class EpcPaymentTest {

    private static final Iban FRENCH = Iban.parse("FR1420041010050500013M02606");

    @Test
    void epc_1_a_structured_reference() {
        var payload = payment("Dupont & Fils SARL", eur("1234.56"), CreditorReference.of("20261122"), null)
                .payload();
        assertThat(payload).isEqualTo("""
                        BCD
                        002
                        1
                        SCT

                        Dupont & Fils SARL
                        FR1420041010050500013M02606
                        EUR1234.56

                        RF2820261122""");
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSize(86);
    }

    @Test
    void epc_2_a_belgian_communication_and_a_note() {
        var payload = new EpcPayment(
                        "Hôtel de l'Écluse SA",
                        Iban.parse("BE68539007547034"),
                        null,
                        eur("65.01"),
                        null,
                        "+++202/6000/12320+++",
                        "Dossier 4711")
                .payload();
        assertThat(payload).isEqualTo("""
                        BCD
                        002
                        1
                        SCT

                        Hôtel de l'Écluse SA
                        BE68539007547034
                        EUR65.01


                        +++202/6000/12320+++
                        Dossier 4711""").hasSize(97);
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSize(99);
    }

    @Test
    void a_text_and_a_structured_reference_never_go_together() {
        assertThatThrownBy(() -> payment("Dupont", eur("1.00"), CreditorReference.of("1"), "text"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void only_euros_from_one_cent_up() {
        for (var amount : new Money[] {eur("0.00"), Money.parse("1.00", "GBP"), eur("1000000000.00")}) {
            assertThatThrownBy(() -> payment("Dupont", amount, null, "x")).isInstanceOf(RefusedException.class);
        }
        assertThat(payment("Dupont", null, null, "x").payload()).contains("\nFR1420041010050500013M02606\n\n\n\nx");
    }

    @Test
    void long_holders_are_shortened_and_controls_cannot_forge_a_line() {
        assertThat(payment("D".repeat(90), eur("1.00"), null, "x").holder()).hasSize(70);
        assertThat(payment("Dupont\nFR7630006000011234567890189", eur("1.00"), null, "a\r\nb")
                        .payload()
                        .lines())
                .hasSize(11)
                .contains("Dupont FR7630006000011234567890189", "a b");
        assertThatThrownBy(() -> payment("Dupont", eur("1.00"), null, "x".repeat(141)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> payment(" \t", eur("1.00"), null, "x")).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_code_stays_below_version_13() {
        var longest = payment("D".repeat(70), eur("999999999.99"), null, "R".repeat(140));
        assertThat(QrCode.of(longest.payload()).size()).isLessThanOrEqualTo(69);
        assertThatThrownBy(() -> payment("É".repeat(70), eur("1.00"), null, "É".repeat(140))
                        .payload())
                .isInstanceOf(RefusedException.class);
    }

    private static EpcPayment payment(
            String holder, @Nullable Money amount, @Nullable CreditorReference reference, @Nullable String text) {
        return new EpcPayment(holder, FRENCH, null, amount, reference, text, null);
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
