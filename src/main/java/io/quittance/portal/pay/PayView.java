package io.quittance.portal.pay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.payments.charges.PartPayments;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.portal.Back;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owed;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.portal.Statement;
import io.quittance.receivables.Position;
import io.quittance.templates.PaymentReference;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Optional;

/** What will be paid, chosen by the debtor, then the hand-off to the payment page; the bank transfer as the other way. */
@Route(value = "c/:firm/pay", layout = PortalFrame.class)
@AnonymousAllowed
class PayView extends PortalView {

    /** More rows than this are folded. */
    private static final int SHOWN = 5;

    private final transient Owings owings;
    private final transient HeldFor held;
    private final transient PartPayments parts;
    private final transient CardWay card;
    private final transient Situations situations;
    private final transient Outcomes outcomes;

    PayView(
            PortalVisit visits,
            Owings owings,
            HeldFor held,
            PartPayments parts,
            CardWay card,
            Situations situations,
            Outcomes outcomes) {
        super(visits);
        this.owings = owings;
        this.held = held;
        this.parts = parts;
        this.card = card;
        this.situations = situations;
        this.outcomes = outcomes;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SEE_AND_PAY;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var query = PayQuery.of(event.getLocation().getQueryParameters());
        var outcome = query.left() ? outcomes.left(visitor) : new ReturnOutcome.Neutral();
        if (outcome instanceof ReturnOutcome.Paid || outcome instanceof ReturnOutcome.Pending) {
            named(visitor, visitor.texts().of(Outcomes.titleOf(outcome)));
            add(outcomes.sheet(visitor, outcome));
        } else {
            named(visitor, visitor.texts().of(PortalText.PAY));
            show(visitor, query);
            outcomes.afterLeaving(visitor, outcome).ifPresent(notice -> addComponentAtIndex(1, notice));
        }
    }

    private void show(Visitor visitor, PayQuery query) {
        add(Back.to(visitor));
        var silence = held.silence(visitor);
        if (silence.isPresent()) {
            add(silence.get());
            return;
        }
        var owed = owings.of(visitor.access());
        var chosen = first(query, owed.positions()).or(() -> first(query, owed.covered()));
        var choice = chosen.map(asked -> query.choice(asked, whole(query, owed, asked)))
                .filter(one -> one.dueOfAll().isPositive());
        if (choice.isEmpty()) {
            add(new Sheet(title(visitor.texts().of(PayText.PAY_NOTHING))));
        }
        chosen.filter(position -> position.onItsWay().isPositive())
                .ifPresent(position -> add(onItsWay(visitor, query, position)));
        choice.ifPresent(one -> add(new Payable(visitor, query, one)));
    }

    private static Optional<Position> first(PayQuery query, List<Position> positions) {
        var wanted = positions.stream()
                .filter(position -> query.currency() == null
                        || position.currency().getCurrencyCode().equals(query.currency()))
                .map(position -> query.invoice() == null ? position : position.about(List.of(query.invoice())))
                .toList();
        return Statement.of(wanted).stream().map(Statement::position).findFirst();
    }

    /** All that may be paid in this currency; of one invoice nothing besides. */
    private static Position whole(PayQuery query, Owed owed, Position asked) {
        return query.invoice() != null
                ? asked
                : owed.covered().stream()
                        .filter(position -> position.currency().equals(asked.currency()))
                        .findFirst()
                        .orElse(asked);
    }

    /** Says that money is on its way, and lets a debtor who knows pay all the same. */
    private static Notice onItsWay(Visitor visitor, PayQuery query, Position position) {
        var texts = visitor.texts();
        var since = new Statement(position).onItsWaySince().orElse(position.asOf());
        var says = texts.of(
                PayText.PAY_ON_ITS_WAY,
                visitor.formats().money(position.onItsWay()),
                visitor.formats().dayOfYear(since));
        if (query.again()) {
            return new Notice(says + " " + texts.of(PayText.PAY_AGAIN_WARNING), StatusStyle.LATE);
        }
        var again = PayQuery.address(query, new PayChoice(position, position, new PayChoice.What.All(), true));
        return new Notice(
                says,
                StatusStyle.HELD,
                ActionLink.to(visitor.at(again), texts.of(PayText.PAY_AGAIN)).testId("pay-again"));
    }

    /**
     * The choice, what it comes to, and the ways to pay it. Heading and button stay the same while the choice changes: the
     * focus stays where it was, and a click that follows a choice at once is heard.
     */
    private final class Payable extends Div {

        private final transient Visitor visitor;
        private final transient PayQuery query;
        private final H1 heading = title("");
        private final Div rows = new Div();
        private final Div transferPlace = new Div();
        private final transient Optional<CardWay.Offer> byCard;

        private Payable(Visitor visitor, PayQuery query, PayChoice start) {
            this.visitor = visitor;
            this.query = query;
            addClassName("q-stack-l");
            var said = new Div(heading);
            said.getElement().setAttribute("aria-live", "polite");
            var sheet = new Sheet(said);
            sheet.addClassName("q-stack");
            var least = visitor.access()
                    .scope()
                    .call(() -> parts.least(visitor.firm().id(), start.whole().currency()));
            var picker = PayPicker.isNeeded(start, least)
                    ? new PayPicker(visitor, start, least, what -> draw(start.with(what)))
                    : null;
            byCard = card.of(visitor, picker == null ? () -> true : picker::isReady, () -> changed(visitor, query));
            if (picker != null) {
                sheet.add(picker);
            }
            byCard.ifPresent(sheet::add);
            sheet.add(rows);
            add(sheet, transferPlace);
            draw(start);
        }

        private void draw(PayChoice choice) {
            var total = choice.total();
            rows.removeAll();
            transferPlace.removeAll();
            var address = PayQuery.address(query, choice);
            byCard.ifPresent(offer -> offer.follow(choice, address));
            if (!total.isPositive()) {
                heading.setText(visitor.texts().of(PayText.CHOICE_TITLE));
                return;
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, visitor.at(address).substring(1));
            heading.setText(
                    visitor.texts().of(PayText.PAY_TITLE, visitor.formats().money(total)));
            rows.add(rowsOf(choice));
            TransferSheet.of(visitor, total, reference(choice)).ifPresent(transferPlace::add);
        }

        private String reference(PayChoice choice) {
            var numbers = choice.claims().stream().map(Position.Claim::number).toList();
            return PaymentReference.of(
                    numbers, situations.debtor(visitor.access()).reference());
        }

        private Component rowsOf(PayChoice choice) {
            var all = new PayRows(visitor, choice);
            return choice.claims().size() <= SHOWN
                    ? all
                    : new NativeDetails(
                            visitor.texts().of(PayText.PAY_ROWS, choice.claims().size()), all);
        }
    }

    private void changed(Visitor visitor, PayQuery query) {
        removeAll();
        show(visitor, query);
        addComponentAtIndex(1, new Notice(visitor.texts().of(PayText.PAY_CHANGED), StatusStyle.LATE));
    }

    static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
