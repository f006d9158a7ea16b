package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.kernel.Language;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of a visit, for what the framework itself says: that the visit is over, that the connection is lost. Kept in
 * the HTTP session, because those words are sent with the first page, before a screen knows who reads.
 */
public final class ReaderLanguage {

    private static final String NAME = "reader.language";

    private ReaderLanguage() {}

    /** From now on this visit is in this language. */
    public static void keep(HttpSession session, Language language) {
        session.setAttribute(NAME, language);
    }

    /** Everything on this page is in this language, the framework's own words too. */
    public static void speak(UI ui, Language language) {
        var session = VaadinSession.getCurrent();
        session.getSession().setAttribute(NAME, language);
        session.setLocale(language.locale());
        ui.setLocale(language.locale());
        PageFailures.onConnection(ui, true);
    }

    /** The language of the reader of this page: that of the visit, else what was chosen in this browser, else the browser's own. */
    public static Language here(UI ui) {
        return of(null).orElseGet(() -> Language.of(ui.getLocale()));
    }

    /** The language of the visit this request belongs to, when it has one; while a page is begun the framework names no request. */
    static Optional<Language> of(@Nullable VaadinRequest named) {
        var request = named == null ? VaadinRequest.getCurrent() : named;
        if (request == null) {
            return Optional.empty();
        }
        var session = request.getWrappedSession(false);
        return session != null && session.getAttribute(NAME) instanceof Language language
                ? Optional.of(language)
                : chosen(request);
    }

    /** Without a visit: what was chosen in this browser before. */
    private static Optional<Language> chosen(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Language.KEPT_AS))
                .flatMap(cookie -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(cookie.getValue())))
                .findFirst();
    }
}
