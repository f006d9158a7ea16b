package io.quittance.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The frame of the sandbox's pages for people. */
final class SandboxHtml {

    /** The links to everything of the demo; also on top of the neutral page. */
    static final String BAR = """
            <nav class="demo" aria-label="Demo"><b>Demo</b><a href="/sandbox">Start here</a><a href="/sandbox/time">Time machine</a><a href="/sandbox/mail">Mail</a><a href="/sandbox/post">Letters</a><a href="/desk">Desk</a><a href="/console">Console</a><a href="/">Quittance</a></nav>
            """;

    /** Where the look of these pages and of the bar is. */
    static final String STYLES = "<link rel=\"stylesheet\" href=\"/sandbox/demo.css\">";

    /** A mail in its frame brings its own styles. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Quittance demo</title>%2$s</head>
            <body class="pages">%3$s<main>
            <h1>%1$s</h1>
            %4$s
            </main></body></html>
            """;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s&<>\"]+(?:&amp;[^\\s&<>\"]+)*");

    private SandboxHtml() {}

    /** A page; the title is escaped, the body is HTML whose texts the caller has escaped. */
    static ResponseEntity<String> page(String title, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(PAGE.formatted(text(title), STYLES, BAR, body));
    }

    static String text(Object value) {
        return HtmlUtils.htmlEscape(value.toString());
    }

    /** A plain text whose web addresses can be clicked. */
    static String linked(String plain) {
        return ADDRESS.matcher(text(plain)).replaceAll("<a href=\"$0\">$0</a>");
    }
}
