package io.quittance.edge;

import io.quittance.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A page we write ourselves, without a script: small, complete, under the strict content policy. */
public final class PlainPage {

    private static final String FRAME =
            """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>%2$s</title>
            <link rel="stylesheet" href="/styles/door.css">
            </head>
            <body>
            <header><div><b>Quittance</b></div></header>
            <main><div class="slip">
            <h1>%2$s</h1>
            %3$s
            </div></main>
            </body>
            </html>
            """;

    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param title plain text, escaped here
     * @param body HTML made of {@link #escape escaped} texts
     */
    public static String html(Language language, String title, String body) {
        return FRAME.formatted(language.code(), escape(title), body);
    }

    /** A text as HTML shows it, in an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The first language the browser asks for that we speak, else English. */
    public static Language language(HttpServletRequest request) {
        var spoken = Arrays.stream(Language.values())
                .map(language -> Locale.of(language.code()))
                .toList();
        List<Locale> asked = Collections.list(request.getLocales());
        return asked.stream()
                .map(locale -> spoken.indexOf(Locale.of(locale.getLanguage())))
                .filter(index -> index >= 0 && request.getHeader("Accept-Language") != null)
                .findFirst()
                .map(index -> Language.values()[index])
                .orElse(Language.EN);
    }
}
