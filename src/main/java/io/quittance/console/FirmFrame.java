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
import java.util.List;

/** The frame of a firm's console: the firm's name and its pages. */
@StyleSheet("styles/desk.css")
@StyleSheet("styles/console.css")
@JsModule("./staff-keys.ts")
@PermitAll
public class FirmFrame extends StaffFrame implements BeforeEnterObserver {

    private final transient StaffSession session;
    private final transient List<FirmPlace> places;

    FirmFrame(StaffSession session, List<FirmPlace> places, AuthenticationContext authentication) {
        super(authentication);
        this.session = session;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var firm = event.getRouteParameters().get("firm").flatMap(session::firm);
        if (firm.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var member = session.member();
        bar(bar(StaffTexts.of(member), firm.get()), member);
    }

    @Override
    protected String placeOf(String path) {
        return SetupNav.place(path);
    }

    private TopBar bar(StaffTexts texts, Firm firm) {
        var bar = new TopBar("/" + StaffPaths.console(firm), firm.name(), texts.of(ConsoleText.CONSOLE));
        places.stream()
                .filter(place -> place.isShown(session, firm))
                .forEach(place -> bar.link(place.path(firm), texts.of(place.label()), 0));
        return bar;
    }
}
