package io.quittance.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.edge.LanguageCookie;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Language;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.Firm;
import io.quittance.texts.Texts;
import io.quittance.ui.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds the visitor of a screen in its session, by the firm in the page's address. */
@Component
public class PortalVisit {

    private final Visits visits;
    private final Situations situations;
    private final PublicUrl publicUrl;

    PortalVisit(Visits visits, Situations situations, PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
        this.visits = visits;
        this.situations = situations;
    }

    Optional<PortalView.Visitor> of(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("firm")
                .flatMap(situations::firm)
                .flatMap(firm -> of(firm, rows(event.getLocation().getQueryParameters())));
    }

    private static int rows(QueryParameters query) {
        return query.getSingleParameter("rows")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Leaves the application for the page that lets people in. */
    void toTheDoor(BeforeEnterEvent event) {
        var key = event.getRouteParameters()
                .get("firm")
                .filter(name -> name.matches("[a-z0-9-]{1,64}"))
                .orElse("");
        event.getUI().getPage().setLocation(key.isEmpty() ? "/" : "/c/" + key);
    }

    /** Goes on in another language, which this browser keeps. */
    void speak(Firm firm, PortalAccess access, Language language) {
        VaadinSession.getCurrent().getSession().setAttribute(Visits.name(firm.id()), access.in(language));
        ReaderLanguage.speak(UI.getCurrent(), language);
        VaadinServletResponse.getCurrent()
                .getHttpServletResponse()
                .addHeader(HttpHeaders.SET_COOKIE, LanguageCookie.keeping(language, publicUrl.isSecure()));
    }

    /** The visitor of a page without a session of the framework. */
    public Optional<PortalView.Visitor> of(String key, @Nullable HttpSession session) {
        return situations
                .firm(key)
                .flatMap(firm -> visits.of(session, firm.id()).map(access -> visitor(firm, access, 0)));
    }

    /** Goes on in another language, on a page without a session of the framework. */
    void speak(
            PortalView.Visitor visitor, Language language, HttpServletRequest request, HttpServletResponse response) {
        request.getSession()
                .setAttribute(Visits.name(visitor.firm().id()), visitor.access().in(language));
        response.addHeader(HttpHeaders.SET_COOKIE, LanguageCookie.keeping(language, publicUrl.isSecure()));
    }

    /** Ends the visit at this firm. */
    void leave(Firm firm) {
        VaadinSession.getCurrent().getSession().removeAttribute(Visits.name(firm.id()));
    }

    private Optional<PortalView.Visitor> of(Firm firm, int rows) {
        return visits.valid(VaadinSession.getCurrent().getSession().getAttribute(Visits.name(firm.id())))
                .map(access -> visitor(firm, access, rows));
    }

    private PortalView.Visitor visitor(Firm firm, PortalAccess access, int rows) {
        return new PortalView.Visitor(
                firm,
                access,
                ReaderFormat.of(access.language(), situations.debtor(access).country()),
                new Texts(access.language()),
                rows);
    }
}
