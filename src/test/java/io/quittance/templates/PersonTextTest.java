package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail greets and takes its leave once. */
class PersonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour,\n\nVoici la facture.\n\nCordialement,\nClaire",
                "Bonjour Monsieur Gaubert,\nVoici la facture.",
                "Dear Mr Brown,\n\nVoici la facture.\n\nKind regards",
                "Sehr geehrte Frau Müller,\nVoici la facture.\nMit freundlichen Grüßen",
                "Geachte heer De Vries,\n\nVoici la facture.\n\nMet vriendelijke groet,",
                "Voici la facture."
            })
    void what_the_mail_says_by_itself_is_not_said_twice(String typed) {
        assertThat(PersonText.paragraphs(typed)).containsExactly("Voici la facture.");
    }

    @Test
    void a_sentence_that_only_begins_like_a_greeting_stays() {
        assertThat(PersonText.paragraphs("Bonjour, votre virement est arrivé. Merci."))
                .containsExactly("Bonjour, votre virement est arrivé. Merci.");
        assertThat(PersonText.paragraphs("Bonjour")).containsExactly("Bonjour");
    }
}
