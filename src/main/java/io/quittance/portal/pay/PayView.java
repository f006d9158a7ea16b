package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.checkout.CheckoutUnavailableException;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.portal.Back;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAddresses;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.portal.Statement;
import io.quittance.portal.invoice.InvoiceView;
import io.quittance.receivables.Position;
import io.quittance.templates.PaymentReference;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Leaders;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.Tone;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What will be paid, then the hand-off to the payment page; the bank transfer as the other way. */
@Route(value = "c/:firm/pay", layout = PortalFrame.class)
@AnonymousAllowed
class PayView extends PortalView {

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Checkouts checkouts;
    private final transient PortalAddresses addresses;

    PayView(PortalVisit visits, Situations situations, Owings owings, Checkouts checkouts, PortalAddresses addresses) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.checkouts = checkouts;
        this.addresses = addresses;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        named(visitor, visitor.texts().of(PortalText.PAY));
        add(Back.to(visitor));
        var query = event.getLocation().getQueryParameters();
        var chosen = Statement.of(chosen(owings.of(visitor.access()).positions(), query)).stream()
                .map(Statement::position)
                .findFirst();
        boolean again = query.getSingleParameter("again").isPresent();
        var payment = chosen.map(position -> again ? PayChoice.again(position) : PayChoice.now(position))
                .filter(choice -> choice.total().isPositive());
        if (payment.isEmpty()) {
            add(new Sheet(title(visitor.texts().of(PayText.PAY_NOTHING))));
        }
        chosen.filter(position -> position.onItsWay().isPositive())
                .ifPresent(position -> add(onItsWay(visitor, position, query, again)));
        payment.ifPresent(choice -> {
            add(summary(visitor, choice));
            transfer(visitor, choice).ifPresent(this::add);
        });
    }

    private static List<Position> chosen(List<Position> owed, QueryParameters query) {
        var invoice = query.getSingleParameter("invoice").flatMap(InvoiceView::read);
        var currency = query.getSingleParameter("currency");
        return owed.stream()
                .filter(position -> currency.map(position.currency().getCurrencyCode()::equals)
                        .orElse(true))
                .map(position -> invoice.map(id -> position.about(List.of(id))).orElse(position))
                .toList();
    }

    /** Says that money is on its way, and lets a debtor who knows pay all the same. */
    private static Notice onItsWay(Visitor visitor, Position position, QueryParameters query, boolean again) {
        var texts = visitor.texts();
        var since = new Statement(position).onItsWaySince().orElse(position.asOf());
        var says = texts.of(
                PayText.PAY_ON_ITS_WAY,
                visitor.formats().money(position.onItsWay()),
                visitor.formats().dayOfYear(since));
        if (again) {
            return new Notice(says + " " + texts.of(PayText.PAY_AGAIN_WARNING), Tone.LATE);
        }
        var asked = query.getQueryString();
        return new Notice(
                says,
                Tone.HELD,
                ActionLink.to(
                                visitor.at("pay?" + (asked.isEmpty() ? "" : asked + "&") + "again=yes"),
                                texts.of(PayText.PAY_AGAIN))
                        .testId("pay-again"));
    }

    private Sheet summary(Visitor visitor, PayChoice choice) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var rows = new Leaders();
        choice.claims().forEach(claim -> rows.row(claim.number(), new MoneyText(choice.asked(claim), formats)));
        for (var note : choice.position().notes()) {
            rows.row(
                    texts.of(PortalText.CREDIT_NOTE, note.number()),
                    new MoneyText(note.amount().negated(), formats));
        }
        var kept = choice.position().onAccount();
        if (kept.isPositive()) {
            rows.row(texts.of(PayText.PAY_ON_ACCOUNT), new MoneyText(kept.negated(), formats));
        }
        var sheet = new Sheet(title(texts.of(PayText.PAY_TITLE, formats.money(choice.total()))), rows);
        sheet.addClassName("q-stack");
        if (checkouts.offered(visitor.firm().id())) {
            sheet.tear();
            sheet.add(byCard(visitor, choice));
        }
        return sheet;
    }

    private Div byCard(Visitor visitor, PayChoice choice) {
        var texts = visitor.texts();
        var fault = new Notice(texts.of(PayText.PAY_NOT_NOW), Tone.LATE);
        fault.setVisible(false);
        var why = new Paragraph(texts.of(PayText.PAY_HANDOFF));
        why.addClassName("q-why");
        var go = ActionButton.leading(
                texts.of(PayText.PAY_BY_CARD), Emphasis.PRIMARY, texts.of(PayText.PAY_WAIT), () -> {
                    var page = start(visitor, choice);
                    page.ifPresent(this::leave);
                    fault.setVisible(page.isEmpty());
                    return page.isPresent();
                });
        var ways = new Div(fault, go.testId("pay-confirm"), why);
        ways.addClassName("q-ways");
        return ways;
    }

    private Optional<URI> start(Visitor visitor, PayChoice choice) {
        var access = visitor.access();
        var ids = choice.claims().stream().map(Position.Claim::invoice).toList();
        var back = addresses.at(visitor.firm(), "paid");
        try {
            return Optional.of(
                    choice.again()
                            ? checkouts.startAgain(access.firm(), access.debtor(), ids, back)
                            : checkouts.start(access.firm(), access.debtor(), ids, back));
        } catch (CheckoutUnavailableException | RefusedException _) {
            return Optional.empty();
        }
    }

    private void leave(URI page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(page));
    }

    private Optional<Sheet> transfer(Visitor visitor, PayChoice choice) {
        var numbers = choice.claims().stream().map(Position.Claim::number).toList();
        var debtor = situations.debtor(visitor.access()).reference();
        return TransferSheet.of(visitor, choice.total(), PaymentReference.of(numbers, debtor));
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
