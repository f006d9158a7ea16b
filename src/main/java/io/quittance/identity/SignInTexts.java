package io.quittance.identity;

import io.quittance.edge.PlainPage;
import io.quittance.kernel.Language;
import io.quittance.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The pages of sign-in and invitation in one language. All texts are escaped here. */
public final class SignInTexts {

    private final Language language;
    private final ResourceBundle texts;

    /** The texts of one language. */
    public SignInTexts(Language language) {
        this.language = language;
        this.texts = ResourceBundle.getBundle("i18n.sign-in", Locale.of(language.code()));
    }

    /** A text, escaped. */
    public String text(String key) {
        return PlainPage.escape(texts.getString(key));
    }

    /** A page with a title and a body of escaped parts. */
    public String page(String titleKey, String... parts) {
        return PlainPage.html(language, texts.getString(titleKey), String.join("\n", parts));
    }

    /** A paragraph. */
    public String paragraph(String key) {
        return "<p>" + text(key) + "</p>";
    }

    /** A labelled input. */
    public String field(String name, String type, String value, String autocomplete) {
        var hint = texts.containsKey(name + "-hint")
                ? "<p class=\"hint\" id=\"%1$s-hint\">%2$s</p>\n".formatted(name, text(name + "-hint"))
                : "";
        return """
            <label for="%1$s">%2$s</label>
            %6$s<input type="%3$s" id="%1$s" name="%1$s" value="%4$s" required autocomplete="%5$s">
            """.formatted(name, text(name), type, PlainPage.escape(value), autocomplete, hint);
    }

    /** A form with its button. */
    public String form(String action, Map<String, String> hidden, String button, String... fields) {
        var inputs = hidden.entrySet().stream()
                .map(entry -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(PlainPage.escape(entry.getKey()), PlainPage.escape(entry.getValue())))
                .collect(Collectors.joining("\n"));
        return "<form method=\"post\" action=\"%s\">\n%s\n%s\n<button>%s</button>\n</form>"
                .formatted(PlainPage.escape(action), inputs, String.join("\n", fields), text(button));
    }

    /** A refusal. */
    public String wrong(String key) {
        return alert(texts.getString(key));
    }

    /** A success. */
    public String good(String key) {
        return "<p class=\"good\" role=\"status\">" + text(key) + "</p>";
    }

    /** What was refused, in the reader's language where we have words for it. */
    public String wrong(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> {
                    var key = "refused-" + refusal.field() + "-" + refusal.code();
                    return alert(
                            texts.containsKey(key)
                                    ? texts.getString(key)
                                    : refusal.message() + ": " + refusal.remedy());
                })
                .collect(Collectors.joining("\n"));
    }

    private static String alert(String sentence) {
        return "<p class=\"wrong\" role=\"alert\">" + PlainPage.escape(sentence) + "</p>";
    }
}
