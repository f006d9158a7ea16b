package io.quittance.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, follows links when told to, fills forms. */
public final class Visitor implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    /** A visitor of the application at this address, without any cookie. */
    public Visitor(String base) {
        this.base = URI.create(base);
    }

    /** Opens a page; a redirect is not followed. */
    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(base.resolve(address)).GET());
    }

    /** Opens a page as a browser asks for this kind of content; a redirect is not followed. */
    public HttpResponse<String> get(String address, String accept) {
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Accept", accept)
                .GET());
    }

    /** Opens a page and follows all redirects. */
    public HttpResponse<String> open(String address) {
        return follow(get(address));
    }

    /** Sends a form, with the token of the page it stands on when there is one. */
    public HttpResponse<String> submit(String address, String pageWithForm, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var token = HIDDEN.matcher(pageWithForm);
        var whole = token.find() ? body + "&_csrf=" + encode(token.group(1)) : body;
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole)));
    }

    /** Sends a body as a script of the page would. */
    public HttpResponse<String> post(String address, String contentType, String body) {
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Calls an address by another method, with an empty JSON body. */
    public HttpResponse<String> call(String method, String address) {
        return send(HttpRequest.newBuilder(base.resolve(address))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}")));
    }

    /** Puts a cookie into the browser. */
    public void carry(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    /** Follows the redirects of an answer to their end. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (int steps = 0; at.statusCode() / 100 == 3; steps++) {
            if (steps > 15) {
                throw new AssertionError("redirects without end at " + at.uri());
            }
            at = send(HttpRequest.newBuilder(
                            at.uri().resolve(at.headers().firstValue("Location").orElseThrow()))
                    .GET());
        }
        return at;
    }

    /** Asks for a staff page, fills the form, and returns where that leads. */
    public HttpResponse<String> signIn(String page, String email, String password) {
        var form = open(page);
        return follow(submit(
                form.uri().resolve("/login").toString(), form.body(), Map.of("username", email, "password", password)));
    }

    /** The value of the session's cookie; empty without one. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("session"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
