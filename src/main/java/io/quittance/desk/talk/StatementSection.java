package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.dispatch.Previews;
import io.quittance.documents.Documents;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.staff.StaffSession;
import io.quittance.statements.Statement;
import io.quittance.statements.StatementPapers;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** A statement of account, for a debtor who owes something. */
@Service
@Order(65)
class StatementSection implements CaseSection {

    private static final int LATEST = 100;

    private final Messages messages;
    private final Previews previews;
    private final StatementPapers papers;
    private final Documents documents;
    private final StaffSession session;
    private final CaseWork work;

    StatementSection(
            Messages messages,
            Previews previews,
            StatementPapers papers,
            Documents documents,
            StaffSession session,
            CaseWork work) {
        this.papers = papers;
        this.documents = documents;
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
    Optional<byte[]> preview(CasePage page, StatementLetter letter) {
        var firm = page.firm().id();
        return session.in(page.firm()).call(() -> previews.mail(firm, letter.draft(Channel.EMAIL, List.of())));
    }

    /** The file that goes with the mail. */
    Anchor file(StatementLetter letter, String words) {
        var statement = letter.onPaper();
        var handler = DownloadHandler.fromInputStream(_ -> {
            var pdf = papers.pdf(statement);
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf), fileName(statement), "application/pdf", pdf.length);
        });
        var link = new Anchor(handler, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "statement-pdf");
        return link;
    }

    /**
     * A message that a person wants sent.
     *
     * @param isNew false when the very same left or waited before
     */
    record Planned(Message message, boolean isNew) {}

    /** Plans it, a mail with its file; it passes the same guards as any other, so it may be held. */
    Planned plan(CasePage page, StatementLetter letter, Channel way) {
        return work.actOnFigures(page, act -> {
            var known = messages
                    .latest(
                            act.firm(),
                            new MessageFilter(page.file().debtor().id(), null, MessageKind.NOTE, null),
                            null,
                            LATEST)
                    .stream()
                    .filter(message -> message.key().equals(letter.key(way)))
                    .findFirst();
            if (known.isPresent()) {
                return new Planned(known.get(), false);
            }
            var files = way == Channel.EMAIL ? List.of(keep(act.firm(), letter)) : List.<DocumentId>of();
            var draft = letter.draft(way, files);
            var planned = messages.plan(act.firm(), List.of(draft)).getFirst();
            act.note("message.planned", planned, draft.template());
            return new Planned(messages.find(act.firm(), planned).orElseThrow(), true);
        });
    }

    private DocumentId keep(FirmId firm, StatementLetter letter) {
        var statement = letter.onPaper();
        return documents.store(
                firm,
                statement.debtor().id(),
                "STATEMENT",
                fileName(statement),
                "application/pdf",
                papers.pdf(statement));
    }

    private String fileName(Statement statement) {
        return papers.name(statement) + ".pdf";
    }
}
