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
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.Messages;
import io.quittance.questions.Question;
import io.quittance.questions.Questions;
import io.quittance.receivables.Invoice;
import io.quittance.staff.StaffSession;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** A mail that a person writes to the debtor. */
@Service
@Order(42)
class WriteSection implements CaseSection {

    private final Messages messages;
    private final Previews previews;
    private final InvoiceDocuments files;
    private final Questions questions;
    private final StaffSession session;
    private final CaseWork work;

    WriteSection(
            Messages messages,
            Previews previews,
            InvoiceDocuments files,
            Questions questions,
            StaffSession session,
            CaseWork work) {
        this.messages = messages;
        this.previews = previews;
        this.files = files;
        this.questions = questions;
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

    /**
     * What a mail may be about.
     *
     * @param originals of invoices, which may go with it: the open ones first
     * @param questions what the debtor wrote, the latest first
     */
    record About(String signatory, List<InvoiceDocument> originals, List<Question> questions) {}

    private void write(CasePage page) {
        var all = page.file().invoices().stream().map(Invoice::id).toList();
        var firm = page.firm().id();
        var about = session.in(page.firm())
                .call(() -> new About(
                        session.member().name(),
                        openFirst(page, files.of(firm, all)),
                        questions.of(firm, page.file().debtor().id())));
        new WriteDialog(page, about, this).open(UI.getCurrent());
    }

    private static List<InvoiceDocument> openFirst(CasePage page, List<InvoiceDocument> originals) {
        var open = page.file().openInvoices().stream().map(Invoice::id).collect(Collectors.toSet());
        return originals.stream()
                .sorted(Comparator.comparing(original -> !open.contains(original.invoice())))
                .toList();
    }

    /** The mail as it would leave; nothing without an address. */
    Optional<byte[]> preview(CasePage page, MessageDraft draft) {
        return session.in(page.firm()).call(() -> previews.mail(page.firm().id(), draft));
    }

    /** Plans it; it passes the same guards as any other, so it may be held. */
    Message send(CasePage page, MessageDraft draft) {
        return work.actOnFigures(page, act -> {
            var planned = messages.plan(act.firm(), List.of(draft)).getFirst();
            act.note("message.written", planned, draft.template());
            return messages.find(act.firm(), planned).orElseThrow();
        });
    }
}
