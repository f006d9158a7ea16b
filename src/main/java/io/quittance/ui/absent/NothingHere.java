package io.quittance.ui.absent;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.edge.ErrorText;
import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import io.quittance.ui.EmptyState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** A page that does not exist, or not for this person: one answer for both, in the reader's language. */
@AnonymousAllowed
class NothingHere extends Main implements HasErrorParameter<NotFoundException> {

    /** Marks the page for scripts. */
    private static final String MARK = "nothing-here";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return fill(this, event.getUI().getLocale());
    }

    /** Fills a page with the words. */
    static int fill(Main page, Locale locale) {
        var texts = new Texts(Language.of(locale));
        page.removeAll();
        page.addClassName("q-page");
        page.getElement().setAttribute("data-testid", MARK);
        page.add(new EmptyState(texts.of(ErrorText.NOT_FOUND), texts.of(ErrorText.NOT_FOUND_TEXT)));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
