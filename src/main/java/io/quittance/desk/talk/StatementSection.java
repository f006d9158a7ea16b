package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.dispatch.Previews;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.Messages;
import io.quittance.staff.StaffSession;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** A statement of account, for a debtor who owes something. */
@Service
@Order(65)
class StatementSection implements CaseSection {

    private final Messages messages;
    private final Previews previews;
    private final StaffSession session;
    private final CaseWork work;

    StatementSection(Messages messages, Previews previews, StaffSession session, CaseWork work) {
        this.messages = messages;
        this.previews = previews;
        this.session = session;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new CasePart() {
            @Override
            public List<CaseAction> actions() {
                return page.file().openInvoices().isEmpty()
                        ? List.of()
                        : List.of(new CaseAction(
                                page.texts().of(StatementText.STATEMENT),
                                "S",
                                CaseAction.Place.HEAD,
                                () -> new StatementDialog(page, StatementSection.this).open(UI.getCurrent())));
            }
        };
    }

    /** The mail as it would leave; nothing without an address. */
    Optional<byte[]> preview(CasePage page, MessageDraft draft) {
        return session.in(page.firm()).call(() -> previews.mail(page.firm().id(), draft));
    }

    /** Plans a message that a person wants sent; it passes the same guards as any other, so it may be held. */
    Message plan(CasePage page, MessageDraft draft) {
        return work.actOnFigures(page, act -> {
            var planned = messages.plan(act.firm(), List.of(draft)).getFirst();
            act.note("message.planned", planned, draft.template());
            return messages.find(act.firm(), planned).orElseThrow();
        });
    }
}
