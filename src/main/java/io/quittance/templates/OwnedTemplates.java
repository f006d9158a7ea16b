package io.quittance.templates;

import ch.digitalfondue.mjml4j.Mjml4j;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.quittance.branding.Brand;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The messages of one owner. MJML is compiled once per template and language, Mustache once per reader's country as well; a
 * message then costs a fraction of a millisecond. A value that a template asks for and does not get is an error.
 */
public final class OwnedTemplates {

    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    /** A quarter of what MJML puts out is indentation, which no reader sees. */
    private static final Pattern INDENTATION = Pattern.compile("(?m)^\\s+");

    private final TemplateFiles files;
    private final Map<Source, byte[]> fingerprints = new ConcurrentHashMap<>();
    private final Map<Reader, MessageWords> words = new ConcurrentHashMap<>();
    private final Map<Source, String> html = new ConcurrentHashMap<>();
    private final Map<Reader, Compiled> compiled = new ConcurrentHashMap<>();

    private record Source(String template, Language language) {}

    private record Reader(Source source, CountryCode country) {}

    private record Compiled(Template subject, Template text, Template html) {}

    OwnedTemplates(TemplateFiles files) {
        this.files = files;
    }

    /** Those that are shipped. */
    public static OwnedTemplates shipped() {
        return new OwnedTemplates(TemplateFiles.shipped());
    }

    /** The texts one by one, for ways out other than mail. */
    public MessageWords words(String template, Language language, CountryCode country) {
        return words.computeIfAbsent(
                new Reader(new Source(template, language), country),
                reader -> new MessageWords(files.texts(template, language), ReaderFormat.of(language, country)));
    }

    /** Proves which text a message was made of. @return SHA-256 of everything that template says in this language */
    public byte[] fingerprint(String template, Language language) {
        return fingerprints
                .computeIfAbsent(new Source(template, language), source -> files.fingerprint(template, language))
                .clone();
    }

    /** Renders a message with its values, {@code brand} among them (see {@link MessageTemplates#brandValues}). */
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
        var values = MessageTemplates.sample(
                template, new MailFigures.Bank("Maison Lavande SAS", "FR76 3000 6000 0112 3456 7890 189"));
        values.put("brand", MessageTemplates.brandValues(brand));
        return render(template, language, country, values);
    }

    private String markup(Source source) {
        var markup = Mjml4j.render(files.mjml(source.template, source.language));
        return INDENTATION.matcher(markup).replaceAll("");
    }

    private Compiled compile(Reader reader) {
        var source = reader.source;
        var plain = Mustache.compiler()
                .strictSections(true)
                .escapeHTML(false)
                .withFormatter(new TemplateFormat(ReaderFormat.of(source.language, reader.country)));
        var markup = html.computeIfAbsent(source, this::markup);
        return new Compiled(
                plain.compile(files.subject(source.template, source.language)),
                plain.compile(files.text(source.template, source.language)),
                plain.withEscaper(Escapers.HTML).compile(markup));
    }
}
