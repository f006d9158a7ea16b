package io.quittance.portal.invoice;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.limits.Limits;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFiles;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.receivables.Invoice;
import io.quittance.templates.NewsContent;
import io.quittance.tenancy.TenantScope;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.List;
import org.springframework.stereotype.Service;

/** "Send me the invoice again": the original by mail, to the address that is known, once a day for each invoice. */
@Service
class InvoiceCopies {

    private static final int PER_HOUR = 5;

    private final Messages messages;
    private final PortalFiles files;
    private final Situations situations;
    private final Limits limits;

    InvoiceCopies(Messages messages, PortalFiles files, Situations situations, Limits limits) {
        this.messages = messages;
        this.files = files;
        this.situations = situations;
        this.limits = limits;
    }

    /** The offer, and the way to say that it is paid. By mail only where there is an original and an address. */
    Sheet offer(Visitor visitor, Invoice invoice) {
        var texts = visitor.texts();
        var sheet = new Sheet();
        sheet.addClassName("q-stack");
        if (!originals(visitor, invoice).isEmpty()
                && situations.debtor(visitor.access()).email() != null) {
            var done = new Notice("", StatusStyle.OK);
            done.setVisible(false);
            sheet.add(
                    new H2(texts.of(InvoiceText.AGAIN_TITLE)),
                    new ActionButton(texts.of(InvoiceText.AGAIN_SEND), Emphasis.SECONDARY, () -> {
                                done.removeAll();
                                done.add(new Paragraph(texts.of(
                                        send(visitor, invoice) ? InvoiceText.AGAIN_SENT : InvoiceText.AGAIN_MANY)));
                                done.setVisible(true);
                            })
                            .testId("send-again"),
                    done);
        }
        if (visitor.access().may(PortalAccess.Act.SPEAK)) {
            sheet.add(new Paragraph(
                    ActionLink.to(visitor.at("already-paid?invoice=" + invoice.id()), texts.of(PortalText.ALREADY_PAID))
                            .testId("already-paid")));
        }
        return sheet;
    }

    /** Plans the mail; false when it was planned too often in this hour. The key lets one leave a day. */
    private boolean send(Visitor visitor, Invoice invoice) {
        var access = visitor.access();
        if (!limits.allow("invoice-copy", access.firm() + " " + access.debtor(), PER_HOUR)) {
            return false;
        }
        var today = situations.today(visitor.firm());
        var draft = new MessageDraft(
                "invoice-copy:" + invoice.id() + ":" + today,
                MessageKind.NOTE,
                Channel.EMAIL,
                access.debtor(),
                List.of(invoice.id()),
                null,
                "invoice-copy",
                access.language(),
                today,
                new NewsContent(invoice.number(), null),
                originals(visitor, invoice).stream()
                        .map(InvoiceDocument::document)
                        .toList(),
                null);
        new TenantScope.Engine(access.firm()).run(() -> messages.plan(access.firm(), List.of(draft)));
        return true;
    }

    private List<InvoiceDocument> originals(Visitor visitor, Invoice invoice) {
        return files.files(visitor.access(), invoice).stream()
                .filter(file -> file.kind().equals("ORIGINAL_PDF"))
                .toList();
    }
}
