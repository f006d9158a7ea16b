package io.quittance.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.Firm;
import io.quittance.texts.Texts;
import java.nio.charset.StandardCharsets;

/**
 * A debtor's screen. It is filled only for a visitor whose access holds; everybody else is led to the door. A screen that
 * needs the account step extends {@link Account}, every other one takes whatever access there is.
 */
public abstract class PortalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PortalVisit visits;
    private String title = "";

    protected PortalView(PortalVisit visits) {
        this.visits = visits;
        addClassName("q-stack-l");
    }

    /**
     * Who is here, at which firm, and how they read.
     *
     * @param texts the texts in the visitor's language
     * @param rows how many rows of a long list were on the screen that the visitor comes back to; 0 = the first few
     */
    public record Visitor(Firm firm, PortalAccess access, ReaderFormat formats, Texts texts, int rows) {

        /** Names what this person types into a form, for keeping it in the browser; tells nobody else who they are. */
        public String draft(String form) {
            var whose = access.firm() + " " + access.debtor() + " " + form;
            return Hashes.sha256Hex(whose.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        }

        /** An address inside this firm's portal. */
        public String at(String path) {
            return "/c/" + firm.key() + "/" + path;
        }
    }

    /** Names the page in the browser's row of tabs and for screen readers: {@code Payer · Maison Lavande}. Never an amount. */
    protected final void named(Visitor visitor, String page) {
        title = page + " · " + visitor.firm().name();
    }

    /** What a visitor does here. A screen that only shows and takes money says so; no other opens to whoever may do only that. */
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SPEAK;
    }

    /** Fills the screen and names it. */
    protected abstract void show(Visitor visitor, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        visits.of(event)
                .ifPresentOrElse(
                        visitor -> {
                            title = visitor.firm().name();
                            if (visitor.access().may(needs())) {
                                show(visitor, event);
                            } else {
                                named(visitor, visitor.texts().of(PortalText.NOT_YOURS));
                                add(NotYours.of(visitor));
                            }
                        },
                        () -> visits.toTheDoor(event));
    }

    @Override
    public final String getPageTitle() {
        return title;
    }

    /** What is not there and what may not be seen look the same. */
    public static NotFoundException nothing() {
        return new NotFoundException();
    }
}
