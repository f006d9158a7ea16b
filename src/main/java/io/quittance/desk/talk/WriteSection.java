package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.dispatch.Previews;
import io.quittance.imports.InvoiceDocuments;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.mail.ReadableMail;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.Messages;
import io.quittance.receivables.Invoice;
import io.quittance.staff.StaffSession;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** A mail that a person writes to the debtor. */
@Service
@Order(42)
class WriteSection implements CaseSection {

    private final Messages messages;
    private final Previews previews;
    private final InvoiceDocuments files;
    private final StaffSession session;
    private final CaseWork work;

    WriteSection(Messages messages, Previews previews, InvoiceDocuments files, StaffSession session, CaseWork work) {
        this.messages = messages;
        this.previews = previews;
        this.files = files;
        this.session = session;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new CasePart() {
            @Override
            public List<CaseAction> actions() {
                return List.of(new CaseAction(
                        page.texts().of(WriteText.WRITE), "M", CaseAction.Place.HEAD, () -> write(page)));
            }
        };
    }

    private void write(CasePage page) {
        new WriteDialog(page, session.member().name(), originals(page), this).open(UI.getCurrent());
    }

    private List<InvoiceDocument> originals(CasePage page) {
        var open = page.file().openInvoices().stream().map(Invoice::id).toList();
        return session.in(page.firm()).call(() -> files.of(page.firm().id(), open));
    }

    /** The mail as it would leave, its words alone; nothing without an address. */
    Optional<String> preview(CasePage page, MessageDraft draft) {
        return session.in(page.firm())
                .call(() -> previews.mail(page.firm().id(), draft))
                .map(bytes -> ReadableMail.of(bytes).plain());
    }

    /** Plans it; it passes the same guards as any other, so it may be held. */
    Message send(CasePage page, MessageDraft draft) {
        return work.act(page.firm(), act -> {
            var planned = messages.plan(act.firm(), List.of(draft)).getFirst();
            act.note("message.written", planned, draft.template());
            return messages.find(act.firm(), planned).orElseThrow();
        });
    }
}
