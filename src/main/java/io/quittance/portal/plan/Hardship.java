package io.quittance.portal.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/**
 * Words by which people say that they are in need, in four languages, from {@code portal/hardship-words.csv}. They lead to free
 * advice about debts and never to a refusal: a machine accepts, offers or hands over.
 */
@Service
class Hardship {

    private final List<String> words = read();

    /** True when a text holds one of the words, in whatever case, with or without accents. */
    boolean isIn(String text) {
        var plain = plain(text);
        return words.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> read() {
        try {
            return new ClassPathResource("portal/hardship-words.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> plain(line.substring(line.indexOf(';') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
