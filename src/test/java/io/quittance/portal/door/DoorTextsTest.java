package io.quittance.portal.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoorTextsTest {

    private static final Pattern IN_A_PAGE = Pattern.compile("\\{\\{t\\.([a-z-]+)}}");

    @Test
    void no_debtor_is_called_one_or_threatened() throws IOException {
        var forbidden = Pattern.compile(
                "débiteur|contentieux|dernière chance|huissier|debtor|schuldenaar|schuldner|mahnung|inkasso",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var language : Language.values()) {
            try (var files = Files.list(Path.of("src/main/resources/texts/portal"))) {
                assertThat(files.filter(file -> file.toString().endsWith("_" + language.code() + ".properties")))
                        .isNotEmpty()
                        .noneMatch(file -> forbidden.matcher(read(file)).find());
            }
        }
    }

    @Test
    void every_text_that_a_page_names_exists() throws IOException {
        var known = Arrays.stream(DoorText.values())
                .map(text -> text.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        try (var pages = Files.list(Path.of("src/main/resources/portal"))) {
            var named = pages.map(DoorTextsTest::read)
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
            assertThat(new Texts(language).of(DoorText.CODE_WHERE)).contains(letter.getProperty("letter.onlineTitle"));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
