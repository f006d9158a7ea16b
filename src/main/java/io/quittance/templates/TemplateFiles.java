package io.quittance.templates;

import io.quittance.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code email-templates/}: what a folder does not hold comes from {@code base/}. */
final class TemplateFiles {

    private static final String ROOT = "email-templates/";
    private static final String BASE = "base";
    private static final Pattern TEXT_KEY = Pattern.compile("\\[\\[([a-zA-Z]+)]]");

    /** In HTML a number stays in one piece as long as a line has room for it, and what can be dialled or written to is a link. */
    private static final Map<String, String> MARKED = Map.of(
            "{{number}}", "<span class=\"word\">{{number}}</span>",
            "{{firm.phone}}",
                    "<a href=\"tel:{{firm.dial}}\" style=\"color:inherit;white-space:nowrap\">{{firm.phone}}</a>",
            "{{firm.email}}",
                    "<a href=\"mailto:{{firm.email}}\" class=\"word\" style=\"color:inherit\">{{firm.email}}</a>",
            "{{url}}", "<span class=\"word\">{{url}}</span>");

    private TemplateFiles() {}

    /** The layout with body and texts of one language put in, ready for MJML. */
    static String mjml(String template, Language language) {
        var texts = texts(template, language);
        texts.replaceAll((key, text) -> marked(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")));
        texts.put("body", fill(file(template, "message.mjml"), texts));
        return fill(file(BASE, "layout.mjml"), texts);
    }

    /** The same as plain text. */
    static String text(String template, Language language) {
        var texts = texts(template, language);
        texts.put("body", fill(file(template, "message.txt"), texts));
        return fill(file(BASE, "layout.txt"), texts);
    }

    static String subject(String template, Language language) {
        return fill("[[subject]]", texts(template, language));
    }

    static String sample(String template) {
        return file(template, "sample.json");
    }

    static Map<String, String> texts(String template, Language language) {
        var texts = new Properties();
        var file = language.code() + ".properties";
        read(texts, BASE, file);
        read(texts, template, file);
        texts.setProperty("lang", language.code());
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
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

    private static String file(String template, String name) {
        var own = new ClassPathResource(ROOT + template + "/" + name);
        return content(own.exists() ? own : new ClassPathResource(ROOT + BASE + "/" + name));
    }

    private static String content(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Properties texts, String template, String name) {
        var file = new ClassPathResource(ROOT + template + "/" + name);
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
