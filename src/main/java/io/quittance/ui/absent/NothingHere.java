package io.quittance.ui.absent;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.edge.ErrorText;
import io.quittance.texts.Texts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** A page that does not exist, or not for this person: one answer for both, in the reader's language. */
@AnonymousAllowed
class NothingHere extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    /** Marks the page for scripts. */
    private static final String MARK = "nothing-here";

    /** Pages of people who have a start of their own to go back to. */
    private static final Pattern STAFF = Pattern.compile("(desk|console)(/.*)?");

    /** Inside a firm's portal. */
    private static final Pattern PORTAL = Pattern.compile("(c/[a-z0-9-]{1,64})/.*");

    /** An address in a firm's portal at which nothing is: answered in its brand and the visitor's language. */
    private static final String NOWHERE = "not-found";

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        title = title(event);
        return fill(this, event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    static String title(BeforeEnterEvent event) {
        return new Texts(ReaderLanguage.here(event.getUI())).of(ErrorText.NOT_FOUND) + " · Quittance";
    }

    /** Fills a page with the words. */
    static int fill(Main page, BeforeEnterEvent event) {
        var texts = new Texts(ReaderLanguage.here(event.getUI()));
        page.removeAll();
        page.addClassName("q-page");
        page.getElement().setAttribute("data-testid", MARK);
        var nothing = new EmptyState(texts.of(ErrorText.NOT_FOUND), texts.of(ErrorText.NOT_FOUND_TEXT));
        if (STAFF.matcher(event.getLocation().getPath()).matches()) {
            nothing.add(ActionLink.outside("/staff", texts.of(ErrorText.TO_THE_START))
                    .button(Emphasis.SECONDARY));
        }
        page.add(nothing);
        var portal = PORTAL.matcher(event.getLocation().getPath());
        if (portal.matches()) {
            event.getUI().getPage().executeJs("window.location.replace($0)", "/" + portal.group(1) + "/" + NOWHERE);
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
