package io.quittance.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.branding.Brands;
import io.quittance.kernel.Language;
import io.quittance.parties.Firm;
import io.quittance.portal.door.DoorPages;
import io.quittance.ui.ActionLink;
import io.quittance.ui.BrandFrame;
import io.quittance.ui.ContactLink;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.Notice;
import io.quittance.ui.Sentence;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What stands around every screen of a firm's debtors: logo, language, the person in charge, the ways out. */
@Component
class PortalChrome {

    /** The screens of the small menu, in its order. */
    private static final List<Screen> SCREENS = List.of(
            new Screen("overview", PortalText.OVERVIEW),
            new Screen("messages", PortalText.PAPERS),
            new Screen("me", PortalText.ME));

    private final Brands brands;

    PortalChrome(Brands brands) {
        this.brands = brands;
    }

    private record Screen(String path, PortalText name) {}

    /**
     * The frame without a screen in it.
     *
     * @param chosen hears of another language
     */
    BrandFrame around(PortalView.Visitor visitor, Consumer<Language> chosen, Anchor leave) {
        var firm = visitor.firm();
        var texts = visitor.texts();
        var built = new BrandFrame(
                visitor.at("overview"), DoorPages.logoOf(brands.of(firm)), firm.name(), texts.of(PortalText.SKIP));
        built.headerEnd(new LanguageChoice(
                texts.of(PortalText.LANGUAGE), visitor.access().language(), chosen));
        var links = new Nav(ActionLink.outside(visitor.at("check"), texts.of(PortalText.CHECK_MESSAGE)));
        if (firm.privacyUrl() != null) {
            links.add(ActionLink.outside(firm.privacyUrl(), texts.of(PortalText.PRIVACY)));
        }
        links.add(leave);
        var question = texts.of(PortalText.QUESTION_TO, firm.contactName(), Sentence.PLACE);
        built.foot(new Paragraph(Sentence.around(question, contactOf(firm))), links);
        built.above(begun(visitor));
        built.above(places(visitor));
        return built;
    }

    /** The small menu; the browser marks where one is. */
    private static Nav places(PortalView.Visitor visitor) {
        var texts = visitor.texts();
        var nav = new Nav();
        nav.addClassName("q-places");
        nav.getElement().setAttribute("aria-label", texts.of(PortalText.PLACES));
        SCREENS.forEach(screen -> nav.add(ActionLink.to(visitor.at(screen.path()), texts.of(screen.name()))
                .testId("place-" + screen.path())));
        return nav;
    }

    /** The link that ends the visit; a script forgets what was typed in this tab. */
    Anchor leave(PortalView.Visitor visitor) {
        var link = ActionLink.outside(visitor.at("enter"), visitor.texts().of(PortalText.LEAVE));
        link.getElement().setAttribute("data-forget", true);
        return link;
    }

    /** Offers to go on with what was begun in this tab before the visit ended; shown by the browser, which keeps it. */
    private static Aside begun(PortalView.Visitor visitor) {
        var place = new Aside();
        place.addClassName("q-begun");
        place.getElement().setAttribute("aria-label", visitor.texts().of(PortalText.BEGUN));
        for (var form : Draft.values()) {
            var offer = new Notice(
                    visitor.texts().of(PortalText.BEGUN),
                    StatusStyle.INFO,
                    ActionLink.outside(visitor.at("overview"), visitor.texts().of(PortalText.BEGUN_GO_ON)));
            offer.getElement()
                    .setAttribute("data-draft-offer", visitor.draft(form.name()))
                    .setAttribute("hidden", true);
            place.add(offer);
        }
        return place;
    }

    private static ContactLink contactOf(Firm firm) {
        var phone = firm.contactPhone();
        return phone == null ? ContactLink.mail(firm.contactEmail().value()) : ContactLink.phone(phone);
    }
}
