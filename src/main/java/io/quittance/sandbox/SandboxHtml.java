package io.quittance.sandbox;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The frame of the sandbox's plain pages for people. */
final class SandboxHtml {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; form-action 'self'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Quittance demo</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; color: #1d2733; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
              nav a { margin-right: 1.5rem }  a { color: #1d5fa8 }
              table { border-collapse: collapse; width: 100%% }  td, th { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #dde3ea; vertical-align: top }
              iframe { width: 100%%; height: 60rem; border: 1px solid #dde3ea }  pre { white-space: pre-wrap; background: #f5f7f9; padding: 1rem }
              img { display: block; border: 1px solid #dde3ea }  img.sheet { max-width: 100%%; height: auto }
              button, input { font: inherit; padding: .4rem .8rem }
            </style></head>
            <body><nav><a href="/sandbox">Demo</a><a href="/sandbox/mail">Mail</a><a href="/sandbox/post">Letters</a><a href="/sandbox/time">Time machine</a><a href="/">Quittance</a></nav>
            <h1>%1$s</h1>
            %2$s
            </body></html>
            """;

    private SandboxHtml() {}

    /** A page; the title is escaped, the body is HTML whose texts the caller has escaped. */
    static ResponseEntity<String> page(String title, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(PAGE.formatted(text(title), body));
    }

    static String text(Object value) {
        return HtmlUtils.htmlEscape(value.toString());
    }
}
