package io.quittance.desk;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.agenda.Tasks;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame of the desk: the bar on top, the page below. */
@StyleSheet("styles/desk.css")
@JsModule("./staff-keys.ts")
@PermitAll
class DeskFrame extends Div implements RouterLayout, AfterNavigationObserver {

    static final String CASES = "desk";
    static final String TASKS = "desk/tasks";
    private static final int COUNTED_TASKS = 500;

    private final transient Palette.Source palette;
    private final TopBar bar;
    private final Div page = new Div();

    DeskFrame(Desk desk, Tasks tasks, CaseSearch search, AuthenticationContext authentication) {
        var member = desk.member();
        var voice = Voice.of(member);
        addClassName("q-desk");
        UI.getCurrent().setLocale(member.language().locale());
        long open = desk.over(firms ->
                tasks.open(firms.stream().map(Firm::id).toList(), COUNTED_TASKS).size());
        bar = new TopBar("/desk", "", voice.say(DeskText.DESK))
                .link(CASES, voice.say(DeskText.CASES), 0)
                .link(TASKS, voice.say(DeskText.TASKS), open)
                .end(find(voice), person(member.name()), signOut(voice, authentication));
        palette = new Palette.Source(voice, search, () -> pageActions());
        page.setId("main");
        page.addClassName("q-outlet");
        add(skip(voice), bar, page);
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

    private List<Action> pageActions() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(HasActions.class::isInstance)
                .map(HasActions.class::cast)
                .flatMap(view -> view.actions().stream())
                .toList();
    }

    private NativeButton find(Voice voice) {
        var button = new NativeButton();
        button.addClassName("q-find");
        button.add(new Span(voice.say(DeskText.FIND)));
        var key = new Element("kbd");
        key.setText("Ctrl K");
        button.getElement().appendChild(key);
        button.getElement().setAttribute("type", "button").setAttribute("aria-keyshortcuts", "Control+K");
        button.addClickListener(_ -> palette.open());
        return button;
    }

    private static Span person(String name) {
        var span = new Span(name);
        span.addClassName("q-soft");
        return span;
    }

    private static ActionButton signOut(Voice voice, AuthenticationContext authentication) {
        return new ActionButton(voice.say(DeskText.SIGN_OUT), Emphasis.QUIET, authentication::logout);
    }

    private static Anchor skip(Voice voice) {
        var link = new Anchor("#main", voice.say(DeskText.SKIP));
        link.addClassName("q-skip");
        link.setRouterIgnore(true);
        return link;
    }
}
