package io.quittance.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.quittance.branding.Brands;
import io.quittance.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/**
 * A debtor's screen as one page of HTML: it is there before any script runs, and opens no session of the framework. It is made
 * of the components that the same screen of the framework shows; all it offers are links, and those that want more of the same
 * screen lead to it there ({@code ?live}).
 */
@Service
public class PlainPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s" data-plain>
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">
            <title>%s</title><link rel="icon" href="/favicon.ico">
            %s
            <script src="/scripts/portal.js" defer></script></head>
            <body><div id="outlet">%s</div>
            </body></html>
            """;

    private static final String POLICY = """
            default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    private final PortalVisit visits;
    private final PortalChrome chrome;
    private final Brands brands;

    PlainPages(PortalVisit visits, PortalChrome chrome, Brands brands) {
        this.visits = visits;
        this.chrome = chrome;
        this.brands = brands;
    }

    /**
     * A screen for a page of its own.
     *
     * @param title what the page shows; the firm's name is added
     */
    public record Screen(String title, List<Component> content) {}

    /**
     * Writes a screen for the visitor of this request, or leads to the door. A chosen language ({@code ?lang=nl}) holds from
     * then on.
     *
     * @param screen makes the screen for the visitor
     */
    public void write(
            String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<PortalView.Visitor, Screen> screen)
            throws IOException {
        var visitor = visits.of(key, request.getSession(false));
        if (visitor.isEmpty()) {
            seeOther(response, "/c/" + key + "/enter");
            return;
        }
        var chosen = Optional.ofNullable(request.getParameter("lang")).flatMap(PlainPages::language);
        if (chosen.isPresent()) {
            visits.speak(visitor.get(), chosen.get(), request, response);
            seeOther(response, request.getRequestURI());
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getOutputStream()
                .write(html(visitor.get(), screen.apply(visitor.get())).getBytes(StandardCharsets.UTF_8));
    }

    private String html(PortalView.Visitor visitor, Screen screen) {
        var column = new Div();
        column.addClassName("q-stack-l");
        column.add(screen.content());
        var frame = chrome.around(visitor, _ -> {}, chrome.leave(visitor));
        frame.content(column);
        return PAGE.formatted(
                visitor.access().language().code(),
                HtmlUtils.htmlEscape(screen.title() + " · " + visitor.firm().name()),
                styles(visitor),
                frame.getElement().getOuterHTML());
    }

    private String styles(PortalView.Visitor visitor) {
        return Stream.of(
                        "/styles/tokens.css",
                        "/styles/base.css",
                        "/styles/portal.css",
                        "/brand/" + brands.of(visitor.firm()).hash() + ".css")
                .map(file -> "<link rel=\"stylesheet\" href=\"" + file + "\">")
                .collect(Collectors.joining());
    }

    private static Optional<Language> language(String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, path);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
