package io.quittance.edge;

import io.quittance.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page we write ourselves, without a script: small, complete, under the strict content policy. */
public final class PlainPage {

    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param title plain text, escaped here
     * @param body HTML made of {@link #escape escaped} texts
     */
    public static String html(Language language, String title, String body) {
        return """
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
            """.formatted(language.code(), escape(title), body);
    }

    /** A text as HTML shows it, in an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The language chosen before, else the first one the browser asks for that we speak, else English. */
    public static Language language(HttpServletRequest request) {
        return LanguageCookie.of(request).orElseGet(() -> ofBrowser(request));
    }

    private static Language ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        var spoken = Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, language -> language));
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Optional.ofNullable(spoken.get(locale.getLanguage())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }
}
