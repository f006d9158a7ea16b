package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;

/** The frame of the operator's pages. */
@StyleSheet("styles/desk.css")
@StyleSheet("styles/console.css")
@JsModule("./staff-keys.ts")
@PermitAll
class OperatorFrame extends Div implements RouterLayout, AfterNavigationObserver {

    static final String HOME = "console/operator";

    private final TopBar bar;
    private final Div page = new Div();

    OperatorFrame(Console console, AuthenticationContext authentication) {
        var member = console.member();
        var voice = Voice.of(member);
        UI.getCurrent().setLocale(member.language().locale());
        addClassName("q-desk");
        page.setId("main");
        page.addClassName("q-outlet");
        bar = new TopBar("/" + HOME, voice.say(OPERATOR), voice.say(CONSOLE))
                .link(HOME, voice.say(FIRMS), 0)
                .link(HOME + "/people", voice.say(PEOPLE), 0)
                .link(HOME + "/jobs", voice.say(JOBS), 0)
                .link(HOME + "/messages", voice.say(UNCLEAR_MESSAGES), 0)
                .link(HOME + "/payments", voice.say(DEAD_EVENTS), 0)
                .end(FrameParts.person(member.name()), FrameParts.signOut(voice, authentication));
        add(FrameParts.skip(voice), bar, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bar.here(event.getLocation().getPath());
    }
}
