package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchSpacingTest {

    @Test
    void a_sign_never_begins_a_line_in_french() {
        assertThat(FrenchSpacing.of(Language.FR, "Payé ? Merci ! « {0} » ; reste : {1}"))
                .isEqualTo("Payé\u202f? Merci\u202f! «\u00a0{0}\u00a0»\u202f; reste\u00a0: {1}");
    }

    @Test
    void a_text_that_is_set_already_and_any_other_language_stay_as_they_are() {
        var set = FrenchSpacing.of(Language.FR, "Payé ? « Oui »");
        assertThat(FrenchSpacing.of(Language.FR, set)).isEqualTo(set);
        assertThat(FrenchSpacing.of(Language.DE, "Bezahlt ? : »")).isEqualTo("Bezahlt ? : »");
    }
}
