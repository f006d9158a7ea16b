package io.quittance.portal.invoice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.Payment;
import io.quittance.portal.Back;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Sentence;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.Timeline;
import java.util.List;
import java.util.Optional;

/** One invoice: what was bought, how the open amount comes about, what happened. */
@Route(value = "c/:firm/invoices/:invoice", layout = PortalFrame.class)
@AnonymousAllowed
public class InvoiceView extends PortalView {

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Receipts receipts;
    private final transient InvoiceCopies copies;
    private final transient HeldFor held;

    InvoiceView(
            PortalVisit visits,
            Situations situations,
            Owings owings,
            Receipts receipts,
            InvoiceCopies copies,
            HeldFor held) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.receipts = receipts;
        this.copies = copies;
        this.held = held;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SEE_AND_PAY;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var invoice = event.getRouteParameters()
                .get("invoice")
                .flatMap(InvoiceView::read)
                .flatMap(id -> situations.invoice(visitor.access(), id))
                .orElseThrow(PortalView::nothing);
        named(visitor, name(visitor, invoice, invoice.number()));
        var payments = situations.payments(visitor.access()).stream()
                .filter(payment -> !InvoiceBalance.on(payment, invoice).isZero())
                .toList();
        add(
                Back.to(visitor),
                head(visitor, invoice),
                InvoiceBalance.of(visitor, invoice, owings.of(visitor.access()), payments, held.asking(visitor)));
        held.pills(visitor).of(invoice.id()).ifPresent(pill -> addComponentAtIndex(2, new Div(pill)));
        if (!invoice.lines().isEmpty()) {
            add(lines(visitor, invoice));
        }
        add(history(visitor, invoice, payments));
        if (invoice.type() == InvoiceType.INVOICE && invoice.state() == InvoiceState.OPEN) {
            var offer = copies.offer(visitor, invoice);
            if (offer.getComponentCount() > 0) {
                add(offer);
            }
        }
        pages(visitor, invoice).ifPresent(this::add);
    }

    private static String name(Visitor visitor, Invoice invoice, String number) {
        var name = invoice.type() == InvoiceType.CREDIT_NOTE ? PortalText.CREDIT_NOTE : InvoiceText.INVOICE_TITLE;
        return visitor.texts().of(name, number);
    }

    private Sheet head(Visitor visitor, Invoice invoice) {
        var texts = visitor.texts();
        boolean credit = invoice.type() == InvoiceType.CREDIT_NOTE;
        var number = new Span(invoice.number());
        number.addClassName("q-whole");
        var title = new H1(Sentence.around(name(visitor, invoice, Sentence.PLACE), number));
        title.addClassName("q-page-title");
        var facts = new DotLeaders()
                .row(
                        texts.of(InvoiceText.INVOICE_ISSUED),
                        new Span(visitor.formats().day(invoice.issuedOn())));
        if (!credit) {
            facts.row(
                    texts.of(InvoiceText.INVOICE_DUE),
                    new Span(visitor.formats().day(invoice.dueOn())));
        }
        if (invoice.orderReference() != null) {
            facts.row(texts.of(InvoiceText.INVOICE_ORDER), new Span(invoice.orderReference()));
        }
        var sheet = new Sheet(title, new Div(status(visitor, invoice)));
        if (invoice.description() != null) {
            sheet.add(new Paragraph(invoice.description()));
        }
        sheet.add(facts);
        receipts.links(visitor, invoice).forEach(link -> {
            link.getElement().setAttribute("data-testid", "invoice-file");
            sheet.add(new Paragraph(link));
        });
        sheet.addClassName("q-stack");
        return sheet;
    }

    /** The original as pictures; a PDF is never opened inside the page. */
    private Optional<Sheet> pages(Visitor visitor, Invoice invoice) {
        var pictures = receipts.pages(visitor, invoice);
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet(new H2(visitor.texts().of(InvoiceText.INVOICE_PAGES)));
        pictures.forEach(sheet::add);
        sheet.addClassName("q-stack");
        return Optional.of(sheet);
    }

    private StatusPill status(Visitor visitor, Invoice invoice) {
        var texts = visitor.texts();
        if (invoice.type() == InvoiceType.CREDIT_NOTE) {
            boolean left = invoice.state() == InvoiceState.OPEN;
            return new StatusPill(
                    texts.of(left ? InvoiceText.NOTE_STATUS : InvoiceText.NOTE_STATUS_USED),
                    left ? StatusStyle.OK : StatusStyle.PLAIN);
        }
        return switch (invoice.statusOn(situations.today(visitor.firm()))) {
            case PAID -> new StatusPill(texts.of(InvoiceText.STATUS_PAID), StatusStyle.OK);
            case CREDITED -> new StatusPill(texts.of(InvoiceText.STATUS_CREDITED), StatusStyle.OK);
            case OVERDUE -> new StatusPill(texts.of(InvoiceText.STATUS_LATE), StatusStyle.LATE);
            case OPEN -> new StatusPill(texts.of(InvoiceText.STATUS_OPEN), StatusStyle.WAIT);
            case WRITTEN_OFF, CANCELLED, LEGAL ->
                new StatusPill(texts.of(InvoiceText.STATUS_CLOSED), StatusStyle.PLAIN);
        };
    }

    private static Sheet lines(Visitor visitor, Invoice invoice) {
        var list = new UnorderedList();
        list.addClassName("q-lines");
        var words = new LineWords(visitor.formats(), invoice.total().currency());
        for (var line : invoice.lines()) {
            var item = new ListItem(new Span(line.description()));
            words.amount(line).map(Span::new).ifPresent(item::add);
            words.quantity(line)
                    .ifPresent(quantity -> item.getElement().appendChild(new Element("small").setText(quantity)));
            list.add(item);
        }
        var sheet = new Sheet(new H2(visitor.texts().of(InvoiceText.INVOICE_LINES)), list);
        sheet.addClassName("q-stack");
        return sheet;
    }

    private Sheet history(Visitor visitor, Invoice invoice, List<Payment> payments) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var timeline = new Timeline();
        for (var payment : payments) {
            var words = texts.of(InvoiceText.HISTORY_PAYMENT, formats.money(InvoiceBalance.on(payment, invoice)));
            receipts.link(visitor, payment)
                    .ifPresentOrElse(
                            link -> timeline.event(StatusStyle.OK, formats.day(payment.valueOn()), words, link),
                            () -> timeline.event(StatusStyle.OK, formats.day(payment.valueOn()), words));
        }
        if (invoice.type() == InvoiceType.INVOICE) {
            timeline.event(StatusStyle.PLAIN, formats.day(invoice.dueOn()), texts.of(InvoiceText.HISTORY_DUE));
        }
        timeline.event(
                StatusStyle.PLAIN,
                formats.day(invoice.issuedOn()),
                texts.of(InvoiceText.HISTORY_ISSUED, visitor.firm().name()));
        var sheet = new Sheet(new H2(texts.of(InvoiceText.HISTORY_TITLE)), timeline);
        sheet.addClassName("q-stack");
        return sheet;
    }

    public static Optional<InvoiceId> read(String text) {
        try {
            return Optional.of(InvoiceId.parse(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
