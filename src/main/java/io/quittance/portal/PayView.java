package io.quittance.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.correspondence.PaymentReference;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.CheckoutUnavailableException;
import io.quittance.payments.Checkouts;
import io.quittance.receivables.Invoice;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Leaders;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.Tone;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What will be paid, then the hand-off to the payment page; the bank transfer as the other way. */
@Route(value = "c/:firm/pay", layout = PortalFrame.class)
@AnonymousAllowed
class PayView extends PortalView {

    private final transient Situations situations;
    private final transient Checkouts checkouts;
    private final transient PortalAddresses addresses;

    PayView(PortalVisit visits, Situations situations, Checkouts checkouts, PortalAddresses addresses) {
        super(visits);
        this.situations = situations;
        this.checkouts = checkouts;
        this.addresses = addresses;
    }

    @Override
    void show(Visitor visitor, BeforeEnterEvent event) {
        var wanted = chosen(event);
        var invoices = situations.open(visitor.access()).stream().filter(wanted).toList();
        var statements = Statement.of(invoices, situations.today(visitor.firm()));
        add(Back.to(visitor));
        if (statements.isEmpty() || !statements.getFirst().toPay().isPositive()) {
            add(new Sheet(title(visitor.texts().of(PayText.PAY_NOTHING))));
            return;
        }
        var statement = statements.getFirst();
        add(summary(visitor, statement));
        transfer(visitor, statement).ifPresent(this::add);
    }

    private static Predicate<Invoice> chosen(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var invoice = query.getSingleParameter("invoice").flatMap(InvoiceView::read);
        var currency = query.getSingleParameter("currency");
        return one -> invoice.map(one.id()::equals).orElse(true)
                && currency.map(one.open().currencyCode()::equals).orElse(true);
    }

    private Sheet summary(Visitor visitor, Statement statement) {
        var texts = visitor.texts();
        var rows = new Leaders();
        for (var invoice : statement.invoices()) {
            rows.row(invoice.number(), new MoneyText(invoice.open(), visitor.formats()));
        }
        for (var note : statement.notes()) {
            rows.row(
                    texts.of(PortalText.CREDIT_NOTE, note.number()),
                    new MoneyText(note.open().negated(), visitor.formats()));
        }
        var sheet =
                new Sheet(title(texts.of(PayText.PAY_TITLE, visitor.formats().money(statement.toPay()))), rows);
        sheet.addClassName("q-stack");
        if (statement.toPay().isPositive() && checkouts.offered(visitor.firm().id())) {
            sheet.tear();
            sheet.add(byCard(visitor, statement));
        }
        return sheet;
    }

    private Div byCard(Visitor visitor, Statement statement) {
        var texts = visitor.texts();
        var fault = new Notice(texts.of(PayText.PAY_NOT_NOW), Tone.LATE);
        fault.setVisible(false);
        var why = new Paragraph(texts.of(PayText.PAY_HANDOFF));
        why.addClassName("q-why");
        var go = new ActionButton(
                texts.of(PayText.PAY_BY_CARD),
                Emphasis.PRIMARY,
                () -> start(visitor, statement).ifPresentOrElse(this::leave, () -> fault.setVisible(true)));
        var ways = new Div(fault, go.testId("pay-confirm"), why);
        ways.addClassName("q-ways");
        return ways;
    }

    private Optional<URI> start(Visitor visitor, Statement statement) {
        var access = visitor.access();
        var ids = Stream.concat(statement.invoices().stream(), statement.notes().stream())
                .map(Invoice::id)
                .toList();
        try {
            return Optional.of(
                    checkouts.start(access.firm(), access.debtor(), ids, addresses.at(visitor.firm(), "paid")));
        } catch (CheckoutUnavailableException | RefusedException _) {
            return Optional.empty();
        }
    }

    private void leave(URI page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(page));
    }

    private Optional<Sheet> transfer(Visitor visitor, Statement statement) {
        var iban = visitor.firm().iban();
        if (iban == null) {
            return Optional.empty();
        }
        var texts = visitor.texts();
        var holder = visitor.firm().accountHolder();
        var number = new Span(iban.grouped());
        number.addClassName("q-bank");
        var facts = new Leaders()
                .row(
                        texts.of(PayText.PAY_HOLDER),
                        new Span(holder == null ? visitor.firm().legalName() : holder))
                .row(texts.of(PayText.PAY_IBAN), number)
                .row(texts.of(PayText.PAY_AMOUNT), new MoneyText(statement.toPay(), visitor.formats()))
                .row(texts.of(PayText.PAY_REFERENCE), new Span(reference(visitor, statement)));
        var sheet = new Sheet(
                new H2(texts.of(PayText.PAY_TRANSFER)), facts, new Paragraph(texts.of(PayText.PAY_TRANSFER_TEXT)));
        sheet.addClassName("q-stack");
        return Optional.of(sheet);
    }

    private String reference(Visitor visitor, Statement statement) {
        var numbers =
                statement.invoices().stream().map(invoice -> invoice.number()).toList();
        return PaymentReference.of(numbers, situations.debtor(visitor.access()).reference());
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
