package io.quittance.ui;

import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What staff call the values of an enum: {@code HoldKind.CEASE_REQUEST} is {@code hold-kind.cease-request} in
 * {@code i18n/staff-words_{lang}.properties}. One glossary for desk and console.
 */
public final class Words {

    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            WORDS.put(language, read("/i18n/staff-words_" + language.code() + ".properties"));
        }
    }

    private Words() {}

    /** The word for a value. @throws IllegalStateException when the glossary lacks it, which a test rules out */
    public static String of(Language language, Enum<?> value) {
        var name = name(value);
        var properties = WORDS.get(language);
        var word = properties == null ? null : properties.getProperty(name);
        if (word == null) {
            throw new IllegalStateException("no word " + name + " in " + language.code());
        }
        return word;
    }

    /** The word for a code of a message, which is one of {@link MessageReason} or of these; else the code as it is. */
    public static String ofCode(Language language, String code, Enum<?>... others) {
        return Stream.concat(Arrays.stream(MessageReason.values()), Arrays.stream(others))
                .filter(value -> value.name().equals(code))
                .map(value -> of(language, value))
                .findFirst()
                .orElse(code);
    }

    /** The word for the state of a letter, which is that of {@link LetterState} where it has one. */
    public static String ofLetter(Language language, Enum<?> state) {
        return Arrays.stream(LetterState.values())
                .filter(own -> own.name().equals(state.name()))
                .findFirst()
                .map(own -> of(language, own))
                .orElseGet(() -> of(language, state));
    }

    /** All names of the glossary in a language, for tests that compare languages. */
    public static Set<String> names(Language language) {
        var properties = WORDS.get(language);
        return properties == null ? Set.of() : new TreeSet<>(properties.stringPropertyNames());
    }

    private static String name(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return (type + "." + value.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    private static Properties read(String resource) {
        try (var stream = Words.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
