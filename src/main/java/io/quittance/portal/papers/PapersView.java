package io.quittance.portal.papers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.portal.Back;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.statements.StatementPapers;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Sheet;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Messages and documents: all that was received and said, the latest first; the statement to download; a way to write. */
@Route(value = "c/:firm/messages", layout = PortalFrame.class)
@AnonymousAllowed
class PapersView extends PortalView {

    private static final int SHOWN = 20;

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Entries entries;
    private final transient StatementPapers statements;

    PapersView(PortalVisit visits, Situations situations, Owings owings, Entries entries, StatementPapers statements) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.entries = entries;
        this.statements = statements;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SEE_AND_PAY;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var texts = visitor.texts();
        named(visitor, texts.of(PapersText.TITLE));
        var title = new H1(texts.of(PapersText.TITLE));
        title.addClassName("q-page-title");
        var write = ActionLink.to(visitor.at("write"), texts.of(PapersText.WRITE))
                .button(Emphasis.PRIMARY)
                .testId("write");
        var head = new Div(title, new Paragraph(texts.of(PapersText.LEAD)));
        if (visitor.access().may(PortalAccess.Act.SPEAK)) {
            head.add(write);
        }
        head.addClassName("q-stack");
        add(Back.to(visitor), head, statement(visitor), said(visitor));
    }

    private Sheet statement(Visitor visitor) {
        var texts = visitor.texts();
        var pdf = file(
                visitor,
                texts.of(PapersText.STATEMENT_PDF),
                ".pdf",
                "application/pdf",
                () -> statements.pdf(account(visitor).onPaper()));
        pdf.getElement().setAttribute("data-testid", "statement-pdf");
        var csv = file(
                visitor,
                texts.of(PapersText.STATEMENT_CSV),
                ".csv",
                "text/csv;charset=utf-8",
                () -> account(visitor).csv());
        csv.getElement().setAttribute("data-testid", "statement-csv");
        var sheet = new Sheet(
                new H2(texts.of(PapersText.STATEMENT)),
                new Paragraph(texts.of(PapersText.STATEMENT_TEXT)),
                new Paragraph(pdf),
                new Paragraph(csv));
        sheet.addClassName("q-stack");
        return sheet;
    }

    private Anchor file(Visitor visitor, String words, String ending, String type, Supplier<byte[]> bytes) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var content = bytes.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    statements.name(account(visitor).onPaper()) + ending,
                    type,
                    content.length);
        });
        var link = new Anchor(handler, words);
        link.setRouterIgnore(true);
        return link;
    }

    private StatementFile account(Visitor visitor) {
        var open = situations.open(visitor.access()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                .sorted(Comparator.comparing(Invoice::issuedOn).thenComparing(Invoice::number))
                .toList();
        return StatementFile.of(
                visitor,
                situations.debtor(visitor.access()),
                situations.today(visitor.firm()),
                open,
                owings.of(visitor.access()));
    }

    private Component said(Visitor visitor) {
        var all = entries.of(visitor);
        if (all.isEmpty()) {
            return new Paragraph(visitor.texts().of(PapersText.NOTHING));
        }
        var list = new EntryList();
        offer(visitor, list, all, 0);
        return list;
    }

    private static void offer(Visitor visitor, EntryList list, List<Entry> all, int from) {
        int end = Math.min(all.size(), from + SHOWN);
        list.show(all.subList(from, end), from > 0);
        if (end < all.size()) {
            list.more(new ActionButton(
                    visitor.texts().of(PapersText.MORE), Emphasis.SECONDARY, () -> offer(visitor, list, all, end)));
        }
    }
}
