package io.quittance.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Staff work for several firms, and each firm is somebody's client: who owes is called by one word on every page for staff, so
 * that nobody takes the one for the other. In texts for debtors they are customers.
 */
class StaffWordsTest {

    private static final Path FILES = Path.of("src/main/resources/texts");

    /** The rooms that only staff read. */
    private static final List<String> ROOMS = List.of("console", "desk", "dunning", "staff", "words");

    private static final Map<Language, Pattern> OTHER_WORDS = Map.of(
            Language.EN, word("customers?|clients?"),
            Language.FR, word("clients?|clientes?"),
            Language.DE, word("kunden?|kundin|kundinnen"),
            Language.NL, word("klant|klanten|cliënt|cliënten"));

    /** Names of other things: what stands in a firm's own books, and a program that asks for data. */
    private static final Pattern NAMES = word(
            "customer (code|number)s?|codes? clients?|numéros? de client|API clients?|clients? API|client (ID|secret)s?");

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_owes_is_called_debtor_in_everything_that_staff_read(Language language) throws IOException {
        var found = new TreeSet<String>();
        for (var room : ROOMS) {
            for (var file : files(room, language)) {
                texts(file).forEach((key, text) -> {
                    var other = OTHER_WORDS
                            .get(language)
                            .matcher(NAMES.matcher(text.toString()).replaceAll(""));
                    if (other.find()) {
                        found.add(FILES.relativize(file) + " " + key + ": " + other.group());
                    }
                });
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(String room, Language language) throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve(room))) {
            return files.filter(file -> file.toString().endsWith("_" + language.code() + ".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Properties texts(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Pattern word(String words) {
        return Pattern.compile(
                "(?<![\\p{L}])(" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
