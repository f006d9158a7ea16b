package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.parties.Firm;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The frame of a firm's console: the firm's name, its pages, the page below. */
@StyleSheet("styles/desk.css")
@StyleSheet("styles/console.css")
@JsModule("./staff-keys.ts")
@PermitAll
class FirmFrame extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private final transient Console console;
    private final transient AuthenticationContext authentication;
    private final Div page = new Div();
    private @Nullable TopBar bar;

    FirmFrame(Console console, AuthenticationContext authentication) {
        this.console = console;
        this.authentication = authentication;
        addClassName("q-desk");
        page.setId("main");
        page.addClassName("q-outlet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var firm = event.getRouteParameters().get("firm").flatMap(console::firm);
        if (firm.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var member = console.member();
        var voice = Voice.of(member);
        UI.getCurrent().setLocale(member.language().locale());
        bar = bar(voice, firm.get());
        bar.end(FrameParts.person(member.name()), FrameParts.signOut(voice, authentication));
        removeAll();
        add(FrameParts.skip(voice), bar, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bar != null) {
            bar.here(SetupNav.place(event.getLocation().getPath()));
        }
    }

    private TopBar bar(Voice voice, Firm firm) {
        var home = "console/" + firm.key();
        var links = new TopBar("/" + home, firm.name(), voice.say(CONSOLE))
                .link(home, voice.say(OVERVIEW), 0)
                .link("desk", voice.say(CASES), 0)
                .link(home + "/messages", voice.say(MESSAGES), 0)
                .link(home + "/decisions", voice.say(REHEARSAL), 0)
                .link(home + "/imports", voice.say(IMPORTS), 0);
        if (console.isOwn(firm)) {
            links.link(home + "/print", voice.say(PRINT), 0);
        }
        return links.link(home + SetupNav.FIRST, voice.say(SET_UP), 0);
    }
}
