package io.quittance.templates;

import ch.digitalfondue.mjml4j.Mjml4j;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.quittance.branding.Brand;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The messages of {@code email-templates/}. MJML is compiled once per template and language, Mustache once per reader's
 * country as well; a message then costs a fraction of a millisecond. A value that a template asks for and does not get is an
 * error.
 */
@Component
public class MessageTemplates {

    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    /** A quarter of what MJML puts out is indentation, which no reader sees. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^\\s+");

    private final Map<Source, String> html = new ConcurrentHashMap<>();
    private final Map<Reader, Compiled> compiled = new ConcurrentHashMap<>();

    private record Source(String template, Language language) {}

    private record Reader(Source source, CountryCode country) {}

    private record Compiled(Template subject, Template text, Template html) {}

    /** Renders a message with its values, {@code brand} among them (see {@link #brandValues}). */
    public MessageText render(String template, Language language, CountryCode country, Map<String, ?> values) {
        var parts = compiled.computeIfAbsent(new Reader(new Source(template, language), country), this::compile);
        var text = BLANK_LINES
                        .matcher(parts.text.execute(values))
                        .replaceAll("\n\n")
                        .strip() + "\n";
        return new MessageText(parts.subject.execute(values).strip(), text, parts.html.execute(values));
    }

    /** Shows a message with the values of its {@code sample.json} in a brand. */
    public MessageText preview(String template, Language language, CountryCode country, Brand brand) {
        var values = sample(template, new MailFigures.Bank("Maison Lavande SAS", "FR76 3000 6000 0112 3456 7890 189"));
        values.put("brand", brandValues(brand));
        return render(template, language, country, values);
    }

    /** The values of its {@code sample.json}, as a mail shows them. */
    public static Map<String, @Nullable Object> sample(String template, MailFigures.@Nullable Bank bank) {
        var sample = SampleMessage.of(template);
        var values = new HashMap<String, @Nullable Object>(sample.values());
        values.putAll(ContentValues.of(sample.content()));
        values.putAll(MailFigures.of(sample.content(), bank, ""));
        var link = String.valueOf(values.get("link"));
        boolean reminds = sample.content() instanceof ReminderContent;
        values.put("ways", LinkWays.of(link));
        values.put("instead", reminds ? Map.of("address", link + "/by-post") : null);
        return values;
    }

    /** What a layout knows of a brand: checked values only. */
    public static Map<String, @Nullable Object> brandValues(Brand brand) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("accent", brand.accent());
        values.put("onAccent", brand.onAccent());
        values.put("header", brand.header());
        values.put("onHeader", brand.onHeader());
        values.put("link", brand.link());
        values.put("darkLink", brand.darkLink());
        values.put("radius", brand.radius());
        values.put("font", brand.font().stack());
        var logo = brand.logo();
        values.put("logo", logo == null ? null : Map.of("width", logo.width(), "height", logo.height()));
        return values;
    }

    private static String markup(Source source) {
        var markup = Mjml4j.render(TemplateFiles.mjml(source.template, source.language));
        return INDENTATION.matcher(markup).replaceAll("");
    }

    private Compiled compile(Reader reader) {
        var source = reader.source;
        var plain = Mustache.compiler()
                .strictSections(true)
                .escapeHTML(false)
                .withFormatter(new TemplateFormat(ReaderFormat.of(source.language, reader.country)));
        var markup = html.computeIfAbsent(source, MessageTemplates::markup);
        return new Compiled(
                plain.compile(TemplateFiles.subject(source.template, source.language)),
                plain.compile(TemplateFiles.text(source.template, source.language)),
                plain.withEscaper(Escapers.HTML).compile(markup));
    }
}
