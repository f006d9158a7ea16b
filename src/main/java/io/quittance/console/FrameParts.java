package io.quittance.console;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;

/** What both frames of the console have. */
final class FrameParts {

    private FrameParts() {}

    static Anchor skip(Voice voice) {
        var link = new Anchor("#main", voice.say(ConsoleText.SKIP));
        link.addClassName("q-skip");
        link.setRouterIgnore(true);
        return link;
    }

    static Span person(String name) {
        var span = new Span(name);
        span.addClassName("q-soft");
        return span;
    }

    static ActionButton signOut(Voice voice, AuthenticationContext authentication) {
        return new ActionButton(voice.say(ConsoleText.SIGN_OUT), Emphasis.QUIET, authentication::logout);
    }
}
