package io.quittance.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.quittance.ui.ConfirmBar;
import org.springframework.security.access.AccessDeniedException;

/** A page of the operator; for everybody else it does not exist. */
abstract class OperatorPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** For rights, scopes and dates. */
    protected final transient Console console;

    /** The page in the reader's language. */
    protected final transient Voice voice;

    OperatorPage(Console console) {
        this.console = console;
        this.voice = Voice.of(console.member());
        addClassName("q-page");
    }

    /** Builds the page; called each time it is entered. */
    abstract void show(BeforeEnterEvent event);

    /** The title of the page. */
    abstract ConsoleText title();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            console.asOperator(() -> true);
            show(event);
        } catch (AccessDeniedException _) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return voice.say(title()) + " · Quittance";
    }

    /** Says what was done. */
    protected void said(String text) {
        ConfirmBar.show(UI.getCurrent(), text, null, null, voice.say(ConsoleText.CLOSE));
    }
}
