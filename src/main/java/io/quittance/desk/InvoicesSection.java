package io.quittance.desk;

import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The invoices of a case, how it stands, and a statement of account by post. */
@Service
@Order(10)
class InvoicesSection implements CaseSection {

    private static final int REMINDERS = 500;

    private final Messages messages;
    private final CaseWork work;

    InvoicesSection(Messages messages, CaseWork work) {
        this.messages = messages;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        var reminders = messages.page(
                page.firm().id(),
                new MessageFilter(page.file().debtor().id(), null, MessageKind.REMINDER, null),
                null,
                REMINDERS);
        return new InvoicesPart(page, reminders, draft -> plan(page, draft));
    }

    /** Plans a message that a person wants sent; it passes the same guards as any other, so it may be held. */
    private Message plan(CasePage page, MessageDraft draft) {
        return work.act(page.firm(), act -> {
            var planned = messages.plan(act.firm(), List.of(draft)).getFirst();
            act.note("message.planned", planned, draft.template());
            return messages.find(act.firm(), planned).orElseThrow();
        });
    }
}
