package io.quittance.portal.door;

import io.quittance.edge.LanguageCookie;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page without a session, and its answer.
 *
 * @param written the language of the message that led here; null = no message did
 */
public record Exchange(
        HttpServletRequest request,
        HttpServletResponse response,
        @Nullable Language written) {

    /** One that no message led to. */
    public Exchange(HttpServletRequest request, HttpServletResponse response) {
        this(request, response, null);
    }

    /** The same; the message that led here was in this language. */
    Exchange afterMessage(Language language) {
        return new Exchange(request, response, language);
    }

    /** The language chosen here or before, else that of the message, else the browser's, else the firm's, else English. */
    Language language(@Nullable Firm firm) {
        return kept().or(() -> Optional.ofNullable(written))
                .or(this::ofBrowser)
                .orElse(firm == null ? Language.EN : firm.language());
    }

    /** The language chosen on the page itself, or in this browser before. */
    Optional<Language> kept() {
        return chosen().or(() -> LanguageCookie.of(request));
    }

    /** The language chosen on the page itself. */
    Optional<Language> chosen() {
        return spoken(request.getParameter("lang"));
    }

    /** Code of the chosen language, or an empty text. */
    String chosenLanguage() {
        return chosen().map(Language::code).orElse("");
    }

    /** The chosen language as the query of an address, or an empty text. */
    String chosenLanguageQuery() {
        return chosen().map(language -> "?lang=" + language.code()).orElse("");
    }

    /** A value of the form, without spaces around it; overlong ones are cut. */
    String field(String name) {
        var value = request.getParameter(name);
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), 320)).strip();
    }

    /** A cookie of the browser. */
    Optional<String> cookie(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(cookie -> cookie.getValue())
                        .findFirst();
    }

    /** Leads the browser to another page of ours; a form sent before is not sent again. */
    public void seeOther(String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    private Optional<Language> ofBrowser() {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> spoken(locale.getLanguage()).stream())
                        .findFirst();
    }

    private static Optional<Language> spoken(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
