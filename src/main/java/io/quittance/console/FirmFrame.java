package io.quittance.console;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffFrame;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;

/** The frame of a firm's console: the firm's name and its pages. */
@StyleSheet("styles/desk.css")
@StyleSheet("styles/console.css")
@JsModule("./staff-keys.ts")
@PermitAll
class FirmFrame extends StaffFrame implements BeforeEnterObserver {

    private final transient StaffSession session;

    FirmFrame(StaffSession session, AuthenticationContext authentication) {
        super(authentication);
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var firm = event.getRouteParameters().get("firm").flatMap(session::firm);
        if (firm.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var member = session.member();
        bar(places(StaffTexts.of(member), firm.get()), member);
    }

    @Override
    protected String placeOf(String path) {
        return SetupNav.place(path);
    }

    private TopBar places(StaffTexts texts, Firm firm) {
        var home = StaffPaths.console(firm);
        var links = new TopBar("/" + home, firm.name(), texts.of(ConsoleText.CONSOLE))
                .link(home, texts.of(ConsoleText.OVERVIEW), 0)
                .link(StaffPaths.CASES, texts.of(ConsoleText.CASES), 0)
                .link(StaffPaths.messages(firm), texts.of(ConsoleText.MESSAGES), 0)
                .link(StaffPaths.decisions(firm), texts.of(ConsoleText.REHEARSAL), 0)
                .link(StaffPaths.imports(firm), texts.of(ConsoleText.IMPORTS), 0);
        if (session.isOwn(firm)) {
            links.link(StaffPaths.print(firm), texts.of(ConsoleText.PRINT), 0);
        }
        return links.link(StaffPaths.scenarios(firm), texts.of(ConsoleText.SET_UP), 0);
    }
}
