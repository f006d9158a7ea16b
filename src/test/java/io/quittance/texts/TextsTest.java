package io.quittance.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever people read exists in four languages, is used, and says the same. A new screen is found by itself. */
class TextsTest {

    private static final Path FILES = Path.of("src/main/resources/texts");
    private static final Path SAME = Path.of("src/test/resources/texts-equal-in-two-languages.txt");
    private static final Path SOURCES = Path.of("src/main/java/io/quittance");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.quittance");

    @TestFactory
    Stream<DynamicTest> every_text_of_a_screen_stands_in_four_languages_and_no_other() {
        return screens()
                .map(screen -> DynamicTest.dynamicTest(Names.fileOf(screen), () -> {
                    for (var language : Language.values()) {
                        assertThat(read(Names.fileOf(screen), language).keySet())
                                .as(language.code())
                                .containsExactlyInAnyOrderElementsOf(keys(screen));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_value_that_staff_read_has_its_word_in_four_languages() {
        return glossary()
                .map(values -> DynamicTest.dynamicTest(Names.fileOfWords(values), () -> {
                    for (var language : Language.values()) {
                        assertThat(read(Names.fileOfWords(values), language).keySet())
                                .as(language.code())
                                .containsExactlyInAnyOrderElementsOf(keys(values));
                    }
                }));
    }

    @Test
    void every_file_belongs_to_an_enum() {
        var known = Stream.concat(screens().map(Names::fileOf), glossary().map(Names::fileOfWords))
                .flatMap(file -> Arrays.stream(Language.values()).map(language -> file + "_" + language.code()))
                .collect(Collectors.toSet());
        assertThat(files()).isEqualTo(new TreeSet<>(known));
    }

    @Test
    void the_languages_put_the_same_things_into_a_text() {
        all().forEach((place, texts) -> assertThat(
                        texts.values().stream().map(TextsTest::arguments).collect(Collectors.toSet()))
                .as(place)
                .hasSize(1));
    }

    /** An apostrophe before a brace would switch the brace off. */
    @Test
    void no_apostrophe_hides_a_place() {
        all().forEach((place, texts) ->
                assertThat(texts.values()).as(place).noneMatch(text -> text.contains("{") && text.contains("'")));
    }

    @Test
    void no_text_is_left_untranslated() throws IOException {
        var allowed = Set.copyOf(Files.readAllLines(SAME));
        var found = new TreeSet<String>();
        all().forEach((place, texts) -> {
            if (Set.copyOf(texts.values()).size() < texts.size()) {
                found.add(place);
            }
        });
        assertThat(found).isEqualTo(new TreeSet<>(allowed));
    }

    @Test
    void no_text_is_without_use() throws IOException {
        var named = namedIn(sources());
        var unused = new TreeSet<String>();
        screens()
                .forEach(screen -> Arrays.stream(screen.getEnumConstants())
                        .filter(key -> !isUsed((Enum<?>) key, named))
                        .forEach(key -> unused.add(screen.getSimpleName() + "." + key)));
        assertThat(unused).isEmpty();
    }

    @Test
    void a_number_chooses_the_form_of_its_language_and_is_written_as_there() {
        assertThat(ofPattern(Language.FR, "{0, plural, one {# jour} other {# jours}}", 0))
                .isEqualTo("0 jour");
        assertThat(ofPattern(Language.EN, "{0, plural, one {# day} other {# days}}", 0))
                .isEqualTo("0 days");
        assertThat(ofPattern(Language.DE, "{0, plural, one {# Tag} other {# Tage}}", 1_200))
                .isEqualTo("1.200 Tage");
    }

    private static String ofPattern(Language language, String pattern, long number) {
        return Texts.filled(pattern, language, number);
    }

    /** By its name, or as one of a family: {@code valueOf("KIND_" + kind)}, and the remedy of a fault. */
    private static boolean isUsed(Enum<?> key, Set<String> named) {
        var name = key.getDeclaringClass().getSimpleName() + "." + key.name();
        return named.contains(name) || FAMILIES.stream().anyMatch(name::matches);
    }

    /** Every {@code Type.CONSTANT}, read in one go. */
    private static Set<String> namedIn(String sources) {
        return Pattern.compile("\\b(\\w+)\\s*\\.(?=\\s*([A-Z][A-Z0-9_]*)\\b)")
                .matcher(sources)
                .results()
                .map(match -> match.group(1) + "." + match.group(2))
                .collect(Collectors.toSet());
    }

    /** Texts that are found by a code or by the name of a value. */
    private static final List<String> FAMILIES = List.of(
            "(FileFault|RowFault|StatusFault|FileNotice)\\..*",
            "(DecisionText|ConditionText)\\..*",
            "(ErrorText|RefusalText|FieldText)\\..*(_TEXT|_HINT|_[A-Z]+)",
            "InvitationText\\.ROLE_.*",
            "PlanRulesText\\.WHAT_.*",
            "ReceiptText\\.MEANS_.*",
            "AgreementText\\.(INTEREST|PROOF)_.*",
            "DoorText\\..*",
            "ColumnText\\.(COLUMN|FAULT)_.*",
            "UndoText\\.BLOCKED_.*");

    private static Stream<Class<? extends Enum<?>>> screens() {
        return PRODUCT.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(TextKey.class))
                .map(TextsTest::load);
    }

    /** The enums that have a file of words. */
    private static Stream<Class<? extends Enum<?>>> glossary() {
        var written = files().stream().map(file -> file.replaceAll("_..$", "")).collect(Collectors.toSet());
        return PRODUCT.stream()
                .filter(type -> type.isEnum() && !type.isAssignableTo(TextKey.class))
                .<Class<? extends Enum<?>>>map(TextsTest::load)
                .filter(type -> written.contains(Names.fileOfWords(type)));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> load(JavaClass type) {
        return (Class<? extends Enum<?>>) type.reflect();
    }

    private static Set<String> keys(Class<? extends Enum<?>> values) {
        return Arrays.stream(values.getEnumConstants()).map(Names::of).collect(Collectors.toSet());
    }

    private static TreeSet<String> files() {
        try (var walk = Files.walk(FILES)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString().replaceAll("\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String file, Language language) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILES.resolve(file + "_" + language.code() + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Each text with its place, in all languages. */
    private static Map<String, Map<Language, String>> all() {
        var all = new TreeMap<String, Map<Language, String>>();
        files().stream()
                .map(file -> file.replaceAll("_..$", ""))
                .distinct()
                .forEach(file -> Arrays.stream(Language.values())
                        .forEach(language -> read(file, language)
                                .forEach((key, text) -> all.computeIfAbsent(file + " " + key, _ -> new TreeMap<>())
                                        .put(language, text))));
        return all;
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var arguments = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(pattern.getSubstring(part));
            }
        }
        return arguments;
    }

    private static String sources() throws IOException {
        try (var walk = Files.walk(SOURCES)) {
            var all = new StringBuilder();
            for (var file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
