package io.quittance.desk.money;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The invoices of a case and its state; each opens to its lines, its history and its file. */
@Service
@Order(10)
class InvoicesSection implements CaseSection {

    private static final int REMINDERS = 500;

    private final Messages messages;
    private final Originals originals;

    InvoicesSection(Messages messages, Originals originals) {
        this.messages = messages;
        this.originals = originals;
    }

    @Override
    public CasePart read(CasePage page) {
        var reminders = messages.page(
                page.firm().id(),
                new MessageFilter(page.file().debtor().id(), null, MessageKind.REMINDER, null),
                null,
                REMINDERS);
        return new InvoicesPart(page, reminders, originals);
    }
}
