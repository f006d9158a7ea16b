package io.quittance.templates;

import io.quittance.kernel.FrenchSpacing;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of one owner: what a folder does not hold comes from the folder of its family, then from {@code base/}; what a
 * place does not hold from the next.
 */
final class TemplateFiles {

    private static final String BASE = "base";
    /** Folders that hold what all templates of that beginning share: {@code plan-late} takes from {@code plan}. */
    private static final List<String> FAMILIES = List.of("plan");

    private static final Pattern TEXT_KEY = Pattern.compile("\\[\\[([a-zA-Z]+)]]");

    /** In HTML a number stays in one piece as long as a line has room for it, and what can be dialled or written to is a link. */
    private static final Map<String, String> MARKED = Map.of(
            "{{number}}", "<span class=\"word\">{{number}}</span>",
            "{{firm.phone}}",
                    "<a href=\"tel:{{firm.dial}}\" style=\"color:inherit;white-space:nowrap\">{{firm.phone}}</a>",
            "{{firm.email}}",
                    "<a href=\"mailto:{{firm.email}}\" class=\"word\" style=\"color:inherit\">{{firm.email}}</a>",
            "{{url}}", "<span class=\"word\">{{url}}</span>");

    private final List<Edition> editions;

    /** What one place holds for an owner. */
    record Edition(TemplateSource source, String name) {

        Optional<String> file(String path) {
            return source.file(name, path);
        }
    }

    /** @param editions the nearest to the firm first */
    TemplateFiles(List<Edition> editions) {
        this.editions = List.copyOf(editions);
    }

    /** What is shipped, and nothing else. */
    static TemplateFiles shipped() {
        return new TemplateFiles(List.of(new Edition(new ShippedTemplates(), "shipped")));
    }

    /** Proves which text a message was made of: everything that its mail and its letter say, in this language. */
    byte[] fingerprint(String template, Language language) {
        var all = new StringBuilder(subject(template, language))
                .append(text(template, language))
                .append(mjml(template, language));
        new TreeMap<>(texts(template, language))
                .forEach((key, text) -> all.append(key).append(text));
        return Hashes.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The layout with body and texts of one language put in, ready for MJML. */
    String mjml(String template, Language language) {
        var texts = texts(template, language);
        texts.replaceAll((key, text) -> marked(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")));
        texts.put("body", fill(file(template, "message.mjml"), texts));
        return fill(file(BASE, "layout.mjml"), texts);
    }

    /** The same as plain text. */
    String text(String template, Language language) {
        var texts = texts(template, language);
        texts.put("body", fill(file(template, "message.txt"), texts));
        return fill(file(BASE, "layout.txt"), texts);
    }

    String subject(String template, Language language) {
        return fill("[[subject]]", texts(template, language));
    }

    String sample(String template) {
        return file(template, "sample.json");
    }

    Map<String, String> texts(String template, Language language) {
        var texts = new Properties();
        var file = language.code() + ".properties";
        folders(template).reversed().forEach(folder -> read(texts, folder, file));
        texts.setProperty("lang", language.code());
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> FrenchSpacing.of(language, texts.getProperty(key))));
    }

    private static String marked(String text) {
        var marked = text;
        for (var value : MARKED.entrySet()) {
            marked = marked.replace(value.getKey(), value.getValue());
        }
        return marked;
    }

    private static String fill(String source, Map<String, String> texts) {
        return TEXT_KEY.matcher(source).replaceAll(place -> {
            var text = texts.get(place.group(1));
            if (text == null) {
                throw new IllegalStateException("there is no text for [[" + place.group(1) + "]]");
            }
            return Matcher.quoteReplacement(text);
        });
    }

    private String file(String template, String name) {
        return folders(template).stream()
                .flatMap(folder -> found(folder + "/" + name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + name + " of " + template));
    }

    /** Its own folder first. */
    private static List<String> folders(String template) {
        var families = FAMILIES.stream().filter(family -> template.startsWith(family + "-"));
        return Stream.of(Stream.of(template), families, Stream.of(BASE))
                .flatMap(all -> all)
                .toList();
    }

    /** The nearest to the firm that has it. */
    private Optional<String> found(String path) {
        return editions.stream().flatMap(edition -> edition.file(path).stream()).findFirst();
    }

    /** What every place says, the nearest to the firm last, so that it has the last word. */
    private void read(Properties texts, String template, String name) {
        for (var edition : editions.reversed()) {
            edition.file(template + "/" + name).ifPresent(content -> load(texts, content));
        }
    }

    private static void load(Properties texts, String content) {
        try {
            texts.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
