package io.quittance.identity.pages;

import io.quittance.edge.PlainPage;
import io.quittance.kernel.Language;
import io.quittance.kernel.Refusal;
import io.quittance.texts.TextKey;
import io.quittance.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages about access in one language: texts, forms and notes. All texts are escaped here. */
public final class FormTexts {

    private final Language language;
    private final Texts texts;

    /** The texts of one language. */
    public FormTexts(Language language) {
        this.language = language;
        this.texts = new Texts(language);
    }

    /** A text, escaped. */
    public String text(TextKey key) {
        return PlainPage.escape(texts.of(key));
    }

    /** A page with a title and a body of escaped parts. */
    public String page(TextKey title, String... parts) {
        return PlainPage.html(language, texts.of(title), String.join("\n", parts));
    }

    /** A paragraph. */
    public String paragraph(TextKey key) {
        return "<p>" + text(key) + "</p>";
    }

    /**
     * A labelled input. Browsers refuse letters outside ASCII in their own type for addresses, so it has the keyboard only.
     */
    public String field(FieldText field, String type, String value, String autocomplete) {
        var name = field.sentAs();
        var hint = field.hint()
                .map(key -> "<p class=\"hint\" id=\"%1$s-hint\">%2$s</p>\n".formatted(name, text(key)))
                .orElse("");
        var kind = type.equals("email") ? "text\" inputmode=\"email\" autocapitalize=\"none" : type;
        return """
            <label for="%1$s">%2$s</label>
            %6$s<input type="%3$s" id="%1$s" name="%1$s" value="%4$s" required autocomplete="%5$s">
            """.formatted(name, text(field), kind, PlainPage.escape(value), autocomplete, hint);
    }

    /** A form with its button. */
    public String form(String action, Map<String, String> hidden, TextKey button, String... fields) {
        var inputs = hidden.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(PlainPage.escape(entry.getKey()), PlainPage.escape(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return "<form method=\"post\" action=\"%s\">\n%s\n%s\n<button>%s</button>\n</form>"
                .formatted(PlainPage.escape(action), inputs, String.join("\n", fields), text(button));
    }

    /** A refusal. */
    public String wrong(TextKey key) {
        return alert(texts.of(key));
    }

    /** A success. */
    public String good(TextKey key) {
        return "<p class=\"good\" role=\"status\">" + text(key) + "</p>";
    }

    /** What was refused, in the reader's language where we have words for it. */
    public String wrong(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> alert(RefusalText.of(refusal)
                        .map(texts::of)
                        .orElseGet(() -> refusal.message() + ": " + refusal.remedy())))
                .collect(Collectors.joining("\n"));
    }

    private static String alert(String sentence) {
        return "<p class=\"wrong\" role=\"alert\">" + PlainPage.escape(sentence) + "</p>";
    }
}
