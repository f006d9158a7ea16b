package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import io.quittance.ui.TextBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortalTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Pattern IN_A_PAGE = Pattern.compile("\\{\\{t\\.([a-z-]+)}}");

    @Test
    void every_text_stands_in_four_languages_with_the_same_places() {
        sameEverywhere(Words.TEXTS, PortalText.values());
        sameEverywhere(DoorPages.TEXTS, DoorText.values());
    }

    @Test
    void no_debtor_is_called_one_or_threatened() {
        var forbidden = Pattern.compile(
                "débiteur|contentieux|dernière chance|huissier|debtor|schuldenaar|schuldner|mahnung|inkasso",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var language : Language.values()) {
            assertThat(Words.TEXTS.all(language).values())
                    .noneMatch(text -> forbidden.matcher(text).find());
            assertThat(DoorPages.TEXTS.all(language).values())
                    .noneMatch(text -> forbidden.matcher(text).find());
        }
    }

    @Test
    void a_number_chooses_the_form_of_its_language() {
        assertThat(Words.TEXTS.count(Language.FR, PortalText.LATE_DAYS, 1)).isEqualTo("À régler depuis hier");
        assertThat(Words.TEXTS.count(Language.DE, PortalText.LATE_DAYS, 12)).isEqualTo("Seit 12 Tagen fällig");
    }

    @Test
    void every_text_that_a_page_names_exists() throws IOException {
        var known = DoorPages.TEXTS.all(Language.EN).keySet();
        try (var pages = Files.list(Path.of("src/main/resources/portal"))) {
            var named = pages.map(PortalTextsTest::read)
                    .flatMap(page -> IN_A_PAGE.matcher(page).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
            assertThat(known).containsAll(named);
        }
    }

    @Test
    void the_code_page_names_the_very_words_under_which_the_letter_prints_the_code() throws IOException {
        for (var language : Language.values()) {
            var letter = new Properties();
            try (var words =
                    Files.newBufferedReader(Path.of("email-templates", "base", language.code() + ".properties"))) {
                letter.load(words);
            }
            assertThat(DoorPages.TEXTS.text(language, DoorText.CODE_WHERE))
                    .contains(letter.getProperty("letter.onlineTitle"));
        }
    }

    private static <K extends Enum<K>> void sameEverywhere(TextBundle<K> bundle, K[] keys) {
        var expected = Arrays.stream(keys)
                .map(key -> key.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        for (var language : Language.values()) {
            var texts = bundle.all(language);
            assertThat(texts.keySet().stream()
                            .map(name -> name.replaceAll("\\.(one|other)$", ""))
                            .collect(Collectors.toSet()))
                    .as(language.code())
                    .isEqualTo(expected);
            texts.forEach((name, text) -> assertThat(places(text))
                    .as(name + " in " + language.code())
                    .isEqualTo(places(bundle.all(Language.FR).getOrDefault(name, ""))));
        }
    }

    private static String places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
