package io.quittance.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a message one by one, for ways out other than mail: a letter says what the mail of the same template says. A
 * text for paper is beside it as {@code letter.key} where the words have to differ.
 */
public final class MessageWords {

    private static final String ON_PAPER = "letter.";

    private final ReaderFormat format;
    private final Map<String, Template> texts = new HashMap<>();

    MessageWords(Map<String, String> texts, ReaderFormat format) {
        this.format = format;
        var compiler =
                Mustache.compiler().strictSections(true).escapeHTML(false).withFormatter(new TemplateFormat(format));
        texts.forEach((key, text) -> this.texts.put(key, compiler.compile(text)));
    }

    /** The locale that amounts and dates are written in. */
    public Locale locale() {
        return format.locale();
    }

    /** The text with its values; the one for paper if there is one. A value that is asked for and missing is an error. */
    public String say(String key, Map<String, ?> values) {
        var text = texts.getOrDefault(ON_PAPER + key, texts.get(key));
        if (text == null) {
            throw new IllegalStateException("there is no text for " + key);
        }
        return text.execute(values).strip();
    }

    /** An amount as the reader writes it. */
    public String amount(Money money) {
        return format.money(money);
    }

    /** A date in a table. */
    public String shortDate(LocalDate date) {
        return format.tableDay(date);
    }

    /** What the texts of a letter may ask for: firm, signatory, the name to greet, and what its content says. */
    public static Map<String, @Nullable Object> values(LetterParts parts) {
        var values = ContentValues.of(parts.content());
        values.put("contactName", SenderValues.contactName(parts.debtor()));
        values.put("signatory", parts.sender().signatory());
        values.put("firm", SenderValues.firm(parts.firm(), parts.language()));
        return values;
    }
}
