package io.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import org.junit.jupiter.api.Test;

class StepNamesTest {

    @Test
    void a_way_inside_a_sentence_keeps_its_capital_in_german_only() {
        assertThat(StaffTexts.of(Language.DE).wordInside(Channel.LETTER)).isEqualTo("Brief");
        assertThat(StaffTexts.of(Language.FR).wordInside(Channel.LETTER)).isEqualTo("courrier");
        assertThat(StaffTexts.of(Language.NL).wordInside(Channel.EMAIL)).isEqualTo("e-mail");
    }
}
