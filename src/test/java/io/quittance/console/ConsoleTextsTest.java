package io.quittance.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.correspondence.MessageState;
import io.quittance.imports.ColumnMapping;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import io.quittance.letters.PrintBatchState;
import io.quittance.ui.MessageReason;
import io.quittance.ui.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fault_of_a_row_has_words_and_a_remedy_in_every_language(Language language) {
        for (var fault : RowFault.values()) {
            assertThat(RowFault.FAULTS.text(language, fault)).isNotBlank();
            assertThat(RowFault.REMEDIES.text(language, fault)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fault_and_notice_of_an_e_invoice_has_words_in_every_language(Language language) {
        for (var fault : FileFault.values()) {
            assertThat(FileFault.FAULTS.text(language, fault, "total")).isNotBlank();
            assertThat(FileFault.REMEDIES.text(language, fault, "total")).isNotBlank();
        }
        for (var notice : FileNotice.values()) {
            assertThat(FileNotice.NOTICES.text(language, notice, "seller")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_about_columns_exists_in_every_language(Language language) {
        for (var text : ColumnText.values()) {
            assertThat(ColumnText.TEXTS.text(language, text, "Total")).isNotBlank();
        }
        for (var column : ColumnMapping.ALL) {
            assertThat(ColumnText.column(new Voice(language, ReaderFormat.of(language)), column))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_of_the_print_page_and_every_fault_of_a_status_file_has_words_in_every_language(Language language) {
        assertThat(PrintWords.TEXTS.all(language).keySet())
                .isEqualTo(PrintWords.TEXTS.all(Language.EN).keySet());
        for (var key : PrintText.values()) {
            var name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(PrintWords.TEXTS.all(language).keySet())
                    .anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
        }
        for (var fault : StatusFault.values()) {
            assertThat(StatusFault.FAULTS.text(language, fault)).isNotBlank();
            assertThat(StatusFault.REMEDIES.text(language, fault)).isNotBlank();
        }
        for (var state : PrintBatchState.values()) {
            assertThat(Words.of(language, state)).isNotBlank();
        }
        for (var state : MessageState.values()) {
            assertThat(Words.ofLetter(language, state)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_about_undoing_exists_in_every_language(Language language) {
        var texts = UndoText.TEXTS.all(language);
        for (var text : UndoText.values()) {
            var name = text.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(texts.keySet()).as(name).containsAnyOf(name, name + ".other");
        }
        assertThat(texts.keySet()).isEqualTo(UndoText.TEXTS.all(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_of_a_message_has_words_in_every_language(Language language) {
        for (var reason : MessageReason.values()) {
            assertThat(Words.of(language, reason)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_of_the_console_exists_in_every_language(Language language) {
        var texts = Voice.TEXTS.all(language);
        for (var key : ConsoleText.values()) {
            var name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(texts)
                    .as(language + " " + name)
                    .satisfiesAnyOf(
                            all -> assertThat(all).containsKey(name),
                            all -> assertThat(all).containsKeys(name + ".one", name + ".other"));
        }
        assertThat(texts.keySet()).isEqualTo(Voice.TEXTS.all(Language.EN).keySet());
    }
}
