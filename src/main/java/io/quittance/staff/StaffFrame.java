package io.quittance.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.identity.StaffMember;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.TopBar;
import org.jspecify.annotations.Nullable;

/** The frame of a staff page: the bar on top, the page below, all in the language of the person. */
public abstract class StaffFrame extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient AuthenticationContext authentication;
    private final Div page = new Div();
    private @Nullable TopBar bar;

    /** A frame without its bar; {@link #bar} puts it on. */
    protected StaffFrame(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("q-desk");
        page.setId("main");
        page.addClassName("q-outlet");
    }

    /** Puts the bar on: its places, what else it offers, who is here, the way out. */
    protected void bar(TopBar top, StaffMember member, Component... offers) {
        var texts = StaffTexts.of(member);
        UI.getCurrent().setLocale(member.language().locale());
        var name = new Anchor("/account", member.name());
        name.setRouterIgnore(true);
        name.addClassName("q-soft");
        var signOut = new ActionButton(texts.of(StaffText.SIGN_OUT), Emphasis.QUIET, authentication::logout);
        bar = top.end(offers).end(name, signOut);
        var skip = new Anchor("#main", texts.of(StaffText.SKIP));
        skip.addClassName("q-skip");
        skip.setRouterIgnore(true);
        removeAll();
        add(skip, bar, page);
    }

    /** The place in the bar for an address. */
    protected String placeOf(String path) {
        return path;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bar != null) {
            bar.here(placeOf(event.getLocation().getPath()));
        }
    }
}
