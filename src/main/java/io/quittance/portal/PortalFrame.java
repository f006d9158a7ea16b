package io.quittance.portal;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.ui.BrandFrame;
import io.quittance.ui.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/** The firm's frame around every screen of its debtors: logo, language, the person in charge, the ways out. */
@AnonymousAllowed
public class PortalFrame extends Div implements RouterLayout, BeforeEnterObserver {

    private final transient PortalVisit visits;
    private final transient PortalChrome chrome;
    private @Nullable BrandFrame frame;

    PortalFrame(PortalVisit visits, PortalChrome chrome) {
        this.visits = visits;
        this.chrome = chrome;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (frame == null) {
            visits.of(event).ifPresent(visitor -> {
                ReaderLanguage.speak(event.getUI(), visitor.access().language());
                frame = build(visitor);
                add(frame);
            });
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        if (frame != null) {
            frame.content(content);
        }
    }

    private BrandFrame build(PortalView.Visitor visitor) {
        return chrome.around(
                visitor,
                language -> {
                    visits.speak(visitor.firm(), visitor.access(), language);
                    getUI().ifPresent(ui -> ui.getPage().reload());
                },
                leave(visitor));
    }

    private Anchor leave(PortalView.Visitor visitor) {
        var link = chrome.leave(visitor);
        link.getElement()
                .addEventListener("click", _ -> {
                    visits.leave(visitor.firm());
                    getUI().ifPresent(ui -> ui.getPage().setLocation(visitor.at("enter")));
                })
                .addEventData("event.preventDefault()");
        return link;
    }
}
