package io.quittance.ui;

import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Texts of one surface in all languages, with an enum as its list of keys: {@code PAY_NOW} is {@code pay-now} in
 * {@code i18n/{surface}_{lang}.properties} (UTF-8). {@code {0}}, {@code {1}} … stand for the arguments; nothing else in a
 * text is special. A text that depends on a number has the keys {@code key.one} and {@code key.other}.
 */
public final class TextBundle<K extends Enum<K>> {

    private final String surface;
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** Reads {@code i18n/{surface}_{lang}.properties} from beside the class of the keys. */
    public TextBundle(Class<K> keys, String surface) {
        this.surface = surface;
        for (var language : Language.values()) {
            texts.put(language, read(keys, "/i18n/" + surface + "_" + language.code() + ".properties"));
        }
    }

    /** The text of a key. @throws IllegalStateException when the bundle lacks it, which a test rules out */
    public String text(Language language, K key, Object... arguments) {
        return filled(language, name(key), arguments);
    }

    /** The text of a key for a number, which is argument {@code {0}}; French counts nothing as one. */
    public String count(Language language, K key, long number, Object... others) {
        boolean one = language == Language.FR ? number == 0 || number == 1 : number == 1;
        var arguments = new Object[others.length + 1];
        arguments[0] = number;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return filled(language, name(key) + (one ? ".one" : ".other"), arguments);
    }

    /** The names of all texts in a language, for tests that compare languages. */
    public Map<String, String> all(Language language) {
        var names = new TreeMap<String, String>();
        var properties = texts.get(language);
        if (properties != null) {
            properties.stringPropertyNames().forEach(name -> names.put(name, properties.getProperty(name)));
        }
        return names;
    }

    private String filled(Language language, String name, Object... arguments) {
        var properties = texts.get(language);
        var text = properties == null ? null : properties.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("no text " + name + " in " + surface + " " + language.code());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    private static String name(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Properties read(Class<?> beside, String resource) {
        try (var stream = beside.getResourceAsStream(resource)) {
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
