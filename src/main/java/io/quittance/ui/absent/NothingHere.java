package io.quittance.ui.absent;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.ResourceBundle;

/** A page that does not exist, or not for this person: one answer for both, in the reader's language. */
@AnonymousAllowed
public class NothingHere extends Main implements HasErrorParameter<NotFoundException> {

    /** Marks the page for scripts. */
    public static final String MARK = "nothing-here";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return fill(this, event.getUI().getLocale());
    }

    /** Fills a page with the words. */
    static int fill(Main page, Locale locale) {
        var texts = ResourceBundle.getBundle("i18n.edge", Locale.of(locale.getLanguage()));
        page.removeAll();
        page.addClassName("q-page");
        page.getElement().setAttribute("data-testid", MARK);
        page.add(new EmptyState(texts.getString("not-found"), texts.getString("not-found-text")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
