package io.quittance.texts;

import io.quittance.kernel.FrenchSpacing;
import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One file of texts (UTF-8), read once.
 *
 * @param name for the message about a missing text
 */
record TextFile(String name, Map<String, String> texts) {

    /** Bounded by the number of files. */
    private static final Map<String, TextFile> READ = new ConcurrentHashMap<>();

    /** The texts of a screen. */
    static TextFile of(Class<?> keys, Language language) {
        return read(Names.fileOf(keys), language);
    }

    /** The words for the values of an enum. */
    static TextFile ofWords(Class<?> values, Language language) {
        return read(Names.fileOfWords(values), language);
    }

    String text(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + name);
        }
        return text;
    }

    private static TextFile read(String file, Language language) {
        return READ.computeIfAbsent(
                "/texts/" + file + "_" + language.code() + ".properties", resource -> load(resource, language));
    }

    private static TextFile load(String resource, Language language) {
        try (var stream = TextFile.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new ConcurrentHashMap<String, String>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> texts.put(name, FrenchSpacing.of(language, properties.getProperty(name))));
            return new TextFile(resource, Map.copyOf(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
