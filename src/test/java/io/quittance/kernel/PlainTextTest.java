package io.quittance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "\ud83d", "\ude00", "\ude00\ud83d", "a\u0001", "a\u001bb", "a\u007f", "a\u0085b"})
    void what_the_database_cannot_store_or_nobody_means_is_no_text(String text) {
        assertThat(PlainText.isStorable(text)).isFalse();
        assertThat(PlainText.isStorable(PlainText.shown(text))).isTrue();
    }

    @Test
    void line_breaks_tabs_and_whole_characters_are_text_and_stay_as_they_are() {
        var text = "Élan\r\n\t😀 Ω";
        assertThat(PlainText.isStorable(text)).isTrue();
        assertThat(PlainText.shown(text)).isSameAs(text);
    }

    @Test
    void a_refusal_that_quotes_what_it_refuses_can_be_stored() {
        var refusal = new Refusal("a\u0000", "format", "This is not a date: \u0000\ud83d", "write \u0000");
        assertThat(refusal.field() + refusal.message() + refusal.remedy()).matches(PlainText::isStorable);
    }
}
