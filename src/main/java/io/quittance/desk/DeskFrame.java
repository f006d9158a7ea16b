package io.quittance.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.agenda.Tasks;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.HasActions;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffFrame;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame of the desk: cases, tasks, and the palette that finds both. */
@StyleSheet("styles/desk.css")
@JsModule("./staff-keys.ts")
@PermitAll
public class DeskFrame extends StaffFrame {

    private static final int COUNTED_TASKS = 500;

    private final transient StaffSession session;
    private final transient Tasks tasks;
    private final TopBar places;

    DeskFrame(StaffSession session, Tasks tasks, CaseSearch search, AuthenticationContext authentication) {
        super(authentication);
        this.session = session;
        this.tasks = tasks;
        var member = session.member();
        var texts = StaffTexts.of(member);
        var console = new DeskPlaces(session, texts);
        places = new TopBar("/" + StaffPaths.CASES, "", texts.of(DeskText.DESK))
                .link(StaffPaths.CASES, texts.of(DeskText.CASES), 0)
                .link(StaffPaths.TASKS, texts.of(DeskText.TASKS), openTasks())
                .link(StaffPaths.PLANS, texts.of(DeskText.PLANS), 0);
        console.figures().forEach(place -> places.link(place.address(), place.label(), 0));
        var keys = new ActionButton(
                        "?",
                        Emphasis.QUIET,
                        () -> KeysDialog.of(texts, pageActions()).open(UI.getCurrent()))
                .testId("keys");
        keys.getElement()
                .setAttribute("aria-keyshortcuts", "?")
                .setAttribute("aria-label", texts.of(DeskText.KEYS))
                .setAttribute("title", texts.of(DeskText.KEYS));
        bar(places, member, find(texts), keys);
        add(new Palette(new Palette.Source(texts, search, DeskFrame::pageActions, console.all())));
    }

    /** Counts again what waits, after something was done. */
    public void refresh() {
        places.count(StaffPaths.TASKS, openTasks());
    }

    private long openTasks() {
        return session.over(firms ->
                tasks.open(firms.stream().map(Firm::id).toList(), COUNTED_TASKS).size());
    }

    private static List<CaseAction> pageActions() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .filter(HasActions.class::isInstance)
                .map(HasActions.class::cast)
                .flatMap(view -> view.actions().stream())
                .toList();
    }

    /** The browser opens the palette by itself. */
    private static NativeButton find(StaffTexts texts) {
        var button = new NativeButton();
        button.addClassName("q-find");
        button.add(new Span(texts.of(DeskText.FIND)));
        var key = new Element("kbd");
        key.setText("Ctrl K");
        button.getElement().appendChild(key);
        button.getElement().setAttribute("type", "button").setAttribute("aria-keyshortcuts", "Control+K");
        return button;
    }
}
