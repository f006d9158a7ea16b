package io.quittance.portal.settlement;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementId;
import io.quittance.portal.Back;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sheet;
import java.util.Optional;

/** A sum for which the firm gives up the rest, until a day; and what became of it. */
@Route(value = "c/:firm/settlements/:settlement", layout = PortalFrame.class)
@AnonymousAllowed
class SettlementView extends PortalView {

    private static final int MOST_NUMBERS = 5;

    private final transient PortalSettlements settlements;
    private final transient HeldFor held;

    SettlementView(PortalVisit visits, PortalSettlements settlements, HeldFor held) {
        super(visits);
        this.settlements = settlements;
        this.held = held;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var settlement = event.getRouteParameters()
                .get("settlement")
                .flatMap(SettlementView::read)
                .flatMap(id -> settlements.find(visitor.access(), id))
                .orElseThrow(PortalView::nothing);
        named(visitor, visitor.texts().of(SettlementText.TITLE));
        add(Back.to(visitor));
        var silence = held.silence(visitor);
        if (silence.isPresent()) {
            add(silence.get());
            return;
        }
        add(sheet(visitor, settlement));
    }

    private static Optional<SettlementId> read(String text) {
        try {
            return Optional.of(SettlementId.parse(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private static Sheet sheet(Visitor visitor, Settlement settlement) {
        return switch (settlement.state()) {
            case OPEN -> offer(visitor, settlement);
            case PAID -> told(visitor, settlement, SettlementText.PAID, SettlementText.PAID_TEXT);
            case EXPIRED -> told(visitor, settlement, SettlementText.EXPIRED, SettlementText.EXPIRED_TEXT);
            case WITHDRAWN -> told(visitor, settlement, SettlementText.WITHDRAWN, SettlementText.WITHDRAWN_TEXT);
        };
    }

    private static Sheet offer(Visitor visitor, Settlement settlement) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var until = formats.day(settlement.expiresOn());
        var rows = new DotLeaders()
                .row(texts.of(SettlementText.OWED), new MoneyText(settlement.owed(), formats))
                .row(
                        texts.of(SettlementText.LEFT_OUT),
                        new MoneyText(settlement.rest().negated(), formats))
                .row(texts.of(SettlementText.YOU_PAY), new MoneyText(settlement.sum(), formats));
        var sheet = new Sheet(
                title(texts.of(SettlementText.OFFER, visitor.firm().name(), formats.money(settlement.sum()))),
                new Paragraph(texts.of(SettlementText.UNTIL, until)),
                rows,
                new Paragraph(about(visitor, settlement)),
                new Paragraph(texts.of(
                        SettlementText.NOTHING_ELSE,
                        formats.dayOfYear(settlement.holdUntil()),
                        visitor.firm().contactName())));
        sheet.addClassName("q-stack");
        sheet.getElement().setAttribute("data-testid", "settlement-offer");
        sheet.add(ActionLink.to(
                        visitor.at(pay(settlement)), texts.of(SettlementText.PAY, formats.money(settlement.sum())))
                .button(Emphasis.PRIMARY)
                .testId("settlement-pay"));
        sheet.add(new Paragraph(texts.of(SettlementText.OR_TRANSFER)));
        return sheet;
    }

    /** One invoice, or a sum over all: it goes to the oldest, which the offer is about. */
    private static String pay(Settlement settlement) {
        var address = "pay?currency=" + settlement.sum().currencyCode() + "&what=part&chosen="
                + settlement.sum().amountText();
        return settlement.about().size() == 1
                ? address + "&invoice=" + settlement.about().getFirst()
                : address;
    }

    private static String about(Visitor visitor, Settlement settlement) {
        var numbers = settlement.invoices();
        var shown = String.join(", ", numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())));
        return numbers.size() > MOST_NUMBERS
                ? visitor.texts().of(SettlementText.ABOUT_MORE, shown, numbers.size() - MOST_NUMBERS)
                : visitor.texts().of(SettlementText.ABOUT, numbers.size(), shown);
    }

    private static Sheet told(Visitor visitor, Settlement settlement, SettlementText title, SettlementText text) {
        var formats = visitor.formats();
        var sheet = new Sheet(
                title(visitor.texts().of(title)),
                new Paragraph(visitor.texts()
                        .of(
                                text,
                                formats.money(settlement.sum()),
                                "",
                                formats.day(settlement.expiresOn()),
                                visitor.firm().contactName())),
                new Paragraph(about(visitor, settlement)),
                ActionLink.to(visitor.at("overview"), visitor.texts().of(PortalText.TO_OVERVIEW))
                        .button(Emphasis.PRIMARY));
        sheet.addClassName("q-stack");
        sheet.getElement().setAttribute("data-testid", "settlement-" + settlement.state());
        return sheet;
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
