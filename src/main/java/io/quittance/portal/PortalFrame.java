package io.quittance.portal;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.branding.Brands;
import io.quittance.parties.Firm;
import io.quittance.portal.door.DoorPages;
import io.quittance.ui.ActionLink;
import io.quittance.ui.BrandFrame;
import io.quittance.ui.LanguageChoice;
import org.jspecify.annotations.Nullable;

/** The firm's frame around every screen of its debtors: logo, language, the person in charge, the ways out. */
@AnonymousAllowed
public class PortalFrame extends Div implements RouterLayout, BeforeEnterObserver {

    private final transient PortalVisit visits;
    private final transient Brands brands;
    private @Nullable BrandFrame frame;

    PortalFrame(PortalVisit visits, Brands brands) {
        this.visits = visits;
        this.brands = brands;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (frame == null) {
            visits.of(event).ifPresent(visitor -> {
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
        var firm = visitor.firm();
        var texts = visitor.texts();
        var built = new BrandFrame(
                visitor.at("overview"), DoorPages.logoOf(brands.of(firm)), firm.name(), texts.of(PortalText.SKIP));
        built.headerEnd(new LanguageChoice(
                texts.of(PortalText.LANGUAGE), visitor.access().language(), language -> {
                    visits.speak(firm, visitor.access(), language);
                    getUI().ifPresent(ui -> ui.getPage().reload());
                }));
        var links = new Nav(ActionLink.outside(visitor.at("check"), texts.of(PortalText.CHECK_MESSAGE)));
        if (firm.privacyUrl() != null) {
            links.add(ActionLink.outside(firm.privacyUrl(), texts.of(PortalText.PRIVACY)));
        }
        links.add(leave(visitor));
        built.foot(new Paragraph(texts.of(PortalText.QUESTION_TO, firm.contactName(), contactOf(firm))), links);
        return built;
    }

    private Anchor leave(PortalView.Visitor visitor) {
        var link = ActionLink.outside(visitor.at("enter"), visitor.texts().of(PortalText.LEAVE));
        link.getElement()
                .addEventListener("click", _ -> {
                    visits.leave(visitor.firm());
                    getUI().ifPresent(ui -> ui.getPage().setLocation(visitor.at("enter")));
                })
                .addEventData("event.preventDefault()");
        return link;
    }

    private static String contactOf(Firm firm) {
        var phone = firm.contactPhone();
        return phone == null ? firm.contactEmail().value() : phone;
    }
}
