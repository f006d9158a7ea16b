package io.quittance.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.branding.Brands;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the text of a message comes from: the firm, else its theme, else what is shipped. */
class TemplateSourcesTest {

    private static final CountryCode UNITED_KINGDOM = new CountryCode("GB");
    private static final TemplateOwner FIRM = new TemplateOwner(new FirmId(7), "lavande");
    private static final TemplateOwner SAME_THEME = new TemplateOwner(new FirmId(8), "lavande");
    private static final TemplateOwner OTHER = new TemplateOwner(new FirmId(9), "base");

    private final Shelf firms = new Shelf(owner -> owner.equals(FIRM) ? "7" : "");
    private final Shelf themes = new Shelf(owner -> owner.theme().equals("lavande") ? "lavande" : "");
    private final MessageTemplates templates =
            new MessageTemplates(List.of(firms, themes, new ThemeTemplates(), new ShippedTemplates()));

    /** A place whose files a test writes. */
    private static final class Shelf implements TemplateSource {
        private final java.util.function.Function<TemplateOwner, String> holds;
        private final Map<String, String> files = new HashMap<>();
        private int edits;

        private Shelf(java.util.function.Function<TemplateOwner, String> holds) {
            this.holds = holds;
        }

        void write(String path, String content) {
            files.put(path, content);
            edits++;
        }

        @Override
        public String edition(TemplateOwner owner) {
            var held = holds.apply(owner);
            return held.isEmpty() || edits == 0 ? "" : held + "@" + edits;
        }

        @Override
        public Optional<String> file(String edition, String path) {
            return Optional.ofNullable(files.get(path));
        }
    }

    @Test
    void a_text_comes_from_the_firm_else_from_its_theme_else_from_what_is_shipped() {
        themes.write("reminder-1/en.properties", "title = From the theme\nintro = The theme says so.");
        firms.write("reminder-1/en.properties", "title = From the firm");
        assertThat(text(FIRM)).contains("From the firm", "The theme says so.", "Invoice FA-2026-0142");
        assertThat(text(SAME_THEME)).contains("From the theme", "The theme says so.");
        assertThat(text(OTHER)).contains("Did this slip your mind?").doesNotContain("theme");
    }

    @Test
    void what_a_folder_says_counts_more_than_what_a_nearer_place_says_for_all() {
        firms.write("base/en.properties", "title = For every message\ntotalLabel = To be paid");
        assertThat(text(FIRM))
                .contains("Did this slip your mind?", "To be paid")
                .doesNotContain("For every message");
    }

    @Test
    void an_edited_text_counts_from_the_next_message_on_and_proves_itself_another() {
        firms.write("reminder-1/en.properties", "title = First");
        var first = templates.of(FIRM).fingerprint("reminder-1", Language.EN);
        assertThat(text(FIRM)).contains("First");
        firms.write("reminder-1/en.properties", "title = Second");
        assertThat(text(FIRM)).contains("Second").doesNotContain("First");
        assertThat(templates.of(FIRM).fingerprint("reminder-1", Language.EN)).isNotEqualTo(first);
        assertThat(templates.of(FIRM).fingerprint("reminder-2", Language.EN))
                .as("a text that nobody edited")
                .isEqualTo(templates.of(OTHER).fingerprint("reminder-2", Language.EN));
    }

    @Test
    void a_letter_says_what_the_firm_wrote() {
        firms.write("reminder-1/en.properties", "title = From the firm");
        var words = templates.of(FIRM).words("reminder-1", Language.EN, UNITED_KINGDOM);
        assertThat(words.say("title", Map.of())).isEqualTo("From the firm");
    }

    @Test
    void firms_that_wrote_nothing_share_what_was_compiled() {
        assertThat(templates.of(SAME_THEME)).isSameAs(templates.of(OTHER));
    }

    private String text(TemplateOwner owner) {
        var values = MessageTemplates.sample("reminder-1", null);
        values.put("brand", MessageTemplates.brandValues(new Brands().platform()));
        return templates
                .of(owner)
                .render("reminder-1", Language.EN, UNITED_KINGDOM, values)
                .text();
    }
}
