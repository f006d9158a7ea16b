package io.quittance.portal;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
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
import io.quittance.ui.ContactLink;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.Notice;
import io.quittance.ui.ReaderLanguage;
import io.quittance.ui.Sentence;
import io.quittance.ui.Tone;
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
        var question = texts.of(PortalText.QUESTION_TO, firm.contactName(), Sentence.PLACE);
        built.foot(new Paragraph(Sentence.around(question, contactOf(firm))), links);
        built.above(begun(visitor));
        return built;
    }

    /** Offers to go on with what was begun in this tab before the visit ended; shown by the browser, which keeps it. */
    private static Aside begun(PortalView.Visitor visitor) {
        var place = new Aside();
        place.addClassName("q-begun");
        place.getElement().setAttribute("aria-label", visitor.texts().of(PortalText.BEGUN));
        for (var form : Draft.values()) {
            var offer = new Notice(
                    visitor.texts().of(PortalText.BEGUN),
                    Tone.INFO,
                    ActionLink.outside(visitor.at("overview"), visitor.texts().of(PortalText.BEGUN_GO_ON)));
            offer.getElement()
                    .setAttribute("data-draft-offer", visitor.draft(form.name()))
                    .setAttribute("hidden", true);
            place.add(offer);
        }
        return place;
    }

    private Anchor leave(PortalView.Visitor visitor) {
        var link = ActionLink.outside(visitor.at("enter"), visitor.texts().of(PortalText.LEAVE));
        link.getElement().setAttribute("data-forget", true);
        link.getElement()
                .addEventListener("click", _ -> {
                    visits.leave(visitor.firm());
                    getUI().ifPresent(ui -> ui.getPage().setLocation(visitor.at("enter")));
                })
                .addEventData("event.preventDefault()");
        return link;
    }

    private static ContactLink contactOf(Firm firm) {
        var phone = firm.contactPhone();
        return phone == null ? ContactLink.mail(firm.contactEmail().value()) : ContactLink.phone(phone);
    }
}
