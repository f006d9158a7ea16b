package io.quittance.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ConfirmBar;
import org.springframework.security.access.AccessDeniedException;

/** A page of the operator; for everybody else it does not exist. */
public abstract class OperatorPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** For rights, scopes and dates. */
    protected final transient StaffSession session;

    /** The page in the reader's language. */
    protected final transient StaffTexts texts;

    /** A page for whoever is signed in. */
    protected OperatorPage(StaffSession session) {
        this.session = session;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-page");
    }

    /** Builds the page; called each time it is entered. */
    protected abstract void show(BeforeEnterEvent event);

    /** The title of the page. */
    protected abstract TextKey title();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            session.asOperator();
            show(event);
        } catch (AccessDeniedException _) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.of(title()) + " · Quittance";
    }

    /** Says what was done. */
    protected void said(String text) {
        ConfirmBar.show(UI.getCurrent(), text, null, null, texts.of(StaffText.CLOSE));
    }
}
