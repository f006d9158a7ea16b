package io.quittance.desk.talk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.documents.Documents;
import io.quittance.kernel.DocumentId;
import io.quittance.parties.Firm;
import io.quittance.questions.Question;
import io.quittance.staff.StaffSession;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files that a debtor sent with a question, such as the proof of a payment; saved, never opened inside the page. */
@Component
class SentFiles {

    private final StaffSession session;
    private final Documents documents;

    SentFiles(StaffSession session, Documents documents) {
        this.session = session;
        this.documents = documents;
    }

    /** A link for each. */
    List<Anchor> of(Firm firm, Question question) {
        return question.documents().stream()
                .map(document -> session.in(firm).call(() -> documents.find(firm.id(), document)))
                .flatMap(Optional::stream)
                .map(file -> link(firm, file.id(), file.fileName()))
                .toList();
    }

    private Anchor link(Firm firm, DocumentId document, String name) {
        var handler = DownloadHandler.fromInputStream(_ -> session.in(firm)
                .call(() -> documents.find(firm.id(), document))
                .map(file -> new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        file.contentType(),
                        file.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, name);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "sent-file");
        return link;
    }
}
