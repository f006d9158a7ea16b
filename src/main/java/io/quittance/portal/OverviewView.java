package io.quittance.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Position;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.Tone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What is owed, until when, and what can be done about it; below, what it is made of. */
@Route(value = "c/:firm/overview", layout = PortalFrame.class)
@AnonymousAllowed
class OverviewView extends PortalView {

    private static final int ROWS = 20;

    /** Stands for the amount in a sentence until it is set large; a private character, in no name. */
    private static final String AMOUNT = "\uE000";

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Receipts receipts;

    OverviewView(PortalVisit visits, Situations situations, Owings owings, Receipts receipts) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.receipts = receipts;
    }

    @Override
    void show(Visitor visitor, BeforeEnterEvent event) {
        var today = situations.today(visitor.firm());
        var open = situations.open(visitor.access());
        var owed = owings.of(visitor.access());
        var statements = owed.statements();
        if (statements.isEmpty()) {
            add(settled(visitor, owed));
        } else {
            statements.forEach(statement -> add(owed(visitor, statement, statements.size() > 1)));
        }
        if (!situations.holds(visitor.access(), today).isEmpty()) {
            add(new Notice(visitor.texts().of(OverviewText.PAUSED), Tone.HELD));
        }
        var rows = open.stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .toList();
        if (!rows.isEmpty()) {
            add(bills(visitor, owed, today, rows.size()));
        }
        addRest(visitor);
    }

    private Sheet owed(Visitor visitor, Statement statement, boolean oneOfSeveral) {
        var texts = visitor.texts();
        var whom = new Paragraph(situations.debtor(visitor.access()).name());
        whom.addClassName("q-for");
        var sentence = sentence(visitor, statement.position().payable());
        var sheet = new Sheet(whom, sentence, OwedRows.of(visitor, statement)).tear();
        sheet.addClassName("q-owed");
        var pay =
                oneOfSeveral ? "pay?currency=" + statement.position().currency().getCurrencyCode() : "pay";
        var ways = new Div();
        if (statement.position().payable().isPositive()) {
            ways.add(
                    ActionLink.to(visitor.at(pay), texts.of(PortalText.PAY))
                            .button(Emphasis.PRIMARY)
                            .testId("pay"),
                    ActionLink.to(visitor.at("message/cannot-pay"), texts.of(OverviewText.CANNOT_PAY))
                            .button(Emphasis.SECONDARY)
                            .testId("cannot-pay"));
        }
        ways.add(ActionLink.to(visitor.at("message/wrong"), texts.of(PortalText.SOMETHING_WRONG))
                .button(Emphasis.QUIET)
                .testId("something-wrong"));
        ways.addClassName("q-ways");
        var left = statement.position().creditLeft();
        if (left.isPositive()) {
            sheet.add(new Paragraph(
                    texts.of(OverviewText.CREDIT_LEFT, visitor.formats().money(left))));
        }
        sheet.add(ways);
        return sheet;
    }

    /** The amount to pay now: of the message in a narrow session, else all there is. */
    private static H1 sentence(Visitor visitor, Money payable) {
        var texts = visitor.texts();
        if (!payable.isPositive()) {
            var nothing = new H1(texts.of(OverviewText.NOTHING_NOW));
            nothing.addClassName("q-page-title");
            nothing.getElement().setAttribute("data-testid", "open-total");
            return nothing;
        }
        var total = new MoneyText(payable, visitor.formats()).hero();
        total.getElement().setAttribute("data-testid", "open-total");
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var words = texts.of(
                message ? OverviewText.ABOUT : OverviewText.OWED, visitor.firm().name(), AMOUNT);
        int at = words.indexOf(AMOUNT);
        return new H1(new Span(words.substring(0, at)), total, new Span(words.substring(at + AMOUNT.length())));
    }

    private static Sheet settled(Visitor visitor, Owed owed) {
        var texts = visitor.texts();
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var title = new H1(texts.of(message ? OverviewText.MESSAGE_SETTLED : OverviewText.ALL_PAID));
        title.addClassName("q-page-title");
        var total = new Paragraph(
                message
                        ? texts.of(owed.others() ? OverviewText.OTHERS_OPEN : OverviewText.MESSAGE_SETTLED_TEXT)
                        : texts.of(OverviewText.ALL_PAID_TEXT, visitor.firm().name()));
        total.getElement().setAttribute("data-testid", "open-total");
        var sheet = new Sheet(title, total);
        owed.positions().stream()
                .map(Position::creditLeft)
                .filter(Money::isPositive)
                .map(left -> new Paragraph(
                        texts.of(OverviewText.CREDIT_LEFT, visitor.formats().money(left))))
                .forEach(sheet::add);
        sheet.addClassName("q-stack");
        return sheet;
    }

    private Section bills(Visitor visitor, Owed owed, LocalDate today, int count) {
        var rows = new InvoiceRows(visitor, owed, today);
        var part = new Section(new H2(visitor.texts().of(OverviewText.YOUR_INVOICES)), rows);
        part.addClassName("q-part");
        rows.append(slice(visitor, 0));
        if (count > ROWS) {
            var more = new ActionButton[1];
            var shown = new int[] {ROWS};
            more[0] = new ActionButton(visitor.texts().of(OverviewText.SHOW_MORE), Emphasis.SECONDARY, () -> {
                rows.append(slice(visitor, shown[0]));
                shown[0] += ROWS;
                more[0].setVisible(shown[0] < count);
            });
            part.add(more[0]);
        }
        return part;
    }

    private List<Invoice> slice(Visitor visitor, int from) {
        return situations.open(visitor.access()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .sorted(Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::number))
                .skip(from)
                .limit(ROWS)
                .toList();
    }

    private void addRest(Visitor visitor) {
        var texts = visitor.texts();
        situations.payments(visitor.access()).stream()
                .filter(payment -> payment.receiptNumber() != null)
                .findFirst()
                .ifPresent(payment -> {
                    var words = new Paragraph(texts.of(
                                    OverviewText.LAST_PAYMENT_TEXT,
                                    visitor.formats().money(payment.amount()),
                                    visitor.formats().dayOfYear(payment.valueOn()))
                            + " ");
                    receipts.link(visitor, payment).ifPresent(words::add);
                    var part = new Section(new H2(texts.of(OverviewText.LAST_PAYMENT)), words);
                    part.addClassName("q-part");
                    add(part);
                });
        var answers = QuestionList.of(visitor, situations.questions(visitor.access()));
        answers.ifPresent(this::add);
        if (visitor.access() instanceof PortalAccess.Narrow narrow) {
            add(new Paragraph(
                    new Span(texts.of(OverviewText.ONLY_THESE, narrow.invoices().size()) + " "),
                    ActionLink.outside(visitor.at("enter"), texts.of(OverviewText.SEE_ALL))));
        }
    }
}
