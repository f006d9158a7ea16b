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
                "Madame, Monsieur,\nVoici la facture.",
                "Sehr geehrte Frau Dr. Müller-Lüdenscheidt,\nVoici la facture.",
                "Sehr geehrte Damen und Herren,\nVoici la facture.",
                "Dear Mr. and Mrs. Brown,\nVoici la facture.",
                "Chers clients,\nVoici la facture.",
                "Goedemiddag\nVoici la facture.",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, votre virement est arrivé.",
                "Bonjour Madame Durand, votre virement est arrivé.",
                "Guten Tag Frau Müller, Ihre Zahlung ist da.",
                "Hi! It is paid."
            })
    void who_greets_in_the_same_line_is_not_greeted_for(String typed) {
        assertThat(PersonText.paragraphs(typed)).containsExactly(typed);
        assertThat(new AnswerContent(null, PersonText.paragraphs(typed)).greets())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur Dupont a payé.",
                "Madame Durand a payé la facture, merci",
                "Dag 3 is voorbij.",
                "Hinweis: alles ist bezahlt.",
                "Cheryl from our office will call you.",
                "Liebend gern."
            })
    void a_sentence_about_somebody_is_no_greeting_and_stays(String typed) {
        assertThat(PersonText.paragraphs(typed)).containsExactly(typed);
        assertThat(new AnswerContent(null, PersonText.paragraphs(typed)).greets())
                .isFalse();
    }
}
