package io.quittance.columns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a header of another program most likely means, in four languages. A person confirms it before it counts. */
public final class Guesses {

    private static final Pattern LEFT_OUT = Pattern.compile("[^a-z0-9#]");
    private static final Map<String, List<String>> KNOWN = read();

    private Guesses() {}

    /** Header to column; the likelier name wins where two headers mean the same, and the other one is left out. */
    public static Map<String, String> of(List<String> headers) {
        var columns = new HashMap<String, String>();
        var bare = headers.stream().map(Guesses::bare).toList();
        for (var column : ColumnMapping.ALL) {
            var header = likeliest(column, headers, bare, columns);
            if (header != null) {
                columns.put(header, column);
            }
        }
        return columns;
    }

    private static @Nullable String likeliest(
            String column, List<String> headers, List<String> bare, Map<String, String> taken) {
        for (var name : Objects.requireNonNull(KNOWN.get(column))) {
            for (int i = 0; i < headers.size(); i++) {
                if (bare.get(i).equals(name) && !taken.containsKey(headers.get(i))) {
                    return headers.get(i);
                }
            }
        }
        return null;
    }

    private static String bare(String header) {
        var folded = Normalizer.normalize(header.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return LEFT_OUT.matcher(folded).replaceAll("");
    }

    private static Map<String, List<String>> read() {
        var known = new HashMap<String, List<String>>();
        try (var stream = Guesses.class.getResourceAsStream("synonyms.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
            for (var column : ColumnMapping.ALL) {
                var names = List.of(properties.getProperty(column, "").split("\\|"));
                known.put(column, names.stream().map(Guesses::bare).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
