package io.quittance.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ConfirmBar;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A page of one firm, the one named in its address. A firm unknown or not the person's is a page that does not exist. */
public abstract class FirmPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** For rights, scopes and dates. */
    protected final transient StaffSession session;

    /** The page in the reader's language. */
    protected final transient StaffTexts texts;

    private @Nullable Firm firm;

    /** A page for whoever is signed in. */
    protected FirmPage(StaffSession session) {
        this.session = session;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-page");
    }

    /** Builds the page; called each time it is entered. */
    protected abstract void show(Firm firm, BeforeEnterEvent event);

    /** The title of the page. */
    protected abstract TextKey title();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        firm = event.getRouteParameters().get("firm").flatMap(session::firm).orElse(null);
        if (firm == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        try {
            show(firm, event);
        } catch (AccessDeniedException _) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.of(title()) + (firm == null ? "" : " · " + firm.name()) + " · Quittance";
    }

    /** Says what was done. */
    protected void said(String text) {
        ConfirmBar.show(UI.getCurrent(), text, null, null, texts.of(StaffText.CLOSE));
    }
}
