package io.quittance.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.agenda.SuggestedAction;
import io.quittance.agenda.TaskKind;
import io.quittance.correspondence.Channel;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.MessageState;
import io.quittance.correspondence.Topic;
import io.quittance.identity.Role;
import io.quittance.kernel.Language;
import io.quittance.parties.Capacity;
import io.quittance.parties.DebtorKind;
import io.quittance.payments.Means;
import io.quittance.payments.PaymentStatus;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.reminders.Reason;
import io.quittance.reminders.RunStatus;
import io.quittance.reporting.CaseFilter;
import io.quittance.reporting.Period;
import io.quittance.ui.Words;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_of_the_desk_exists_in_every_language(Language language) {
        var texts = Voice.TEXTS.all(language);
        for (var key : DeskText.values()) {
            var name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(texts)
                    .as(language + " " + name)
                    .satisfiesAnyOf(
                            all -> assertThat(all).containsKey(name),
                            all -> assertThat(all).containsKeys(name + ".one", name + ".other"));
        }
        assertThat(texts.keySet()).isEqualTo(Voice.TEXTS.all(Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_state_and_reason_has_a_word_in_every_language(Language language) {
        Stream.of(
                        HoldKind.values(),
                        Reason.values(),
                        Reason.Kind.values(),
                        TaskKind.values(),
                        SuggestedAction.values(),
                        Topic.values(),
                        MessageKind.values(),
                        MessageState.values(),
                        Channel.values(),
                        Means.values(),
                        PaymentStatus.values(),
                        InvoiceStatus.values(),
                        Role.values(),
                        Capacity.values(),
                        DebtorKind.values(),
                        Period.values(),
                        RunStatus.values(),
                        CaseFilter.Kind.values(),
                        Happening.Group.values())
                .flatMap(Stream::of)
                .forEach(
                        value -> assertThat(Words.of(language, (Enum<?>) value)).isNotBlank());
    }

    @Test
    void all_languages_have_the_same_words() {
        for (var language : Language.values()) {
            assertThat(Words.names(language)).isEqualTo(Words.names(Language.EN));
        }
    }
}
