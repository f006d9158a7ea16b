package io.quittance.correspondence;

import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the mails of a group of messages: a message that was made before keeps its bytes, for ever. */
@Component
final class Compositions {

    private final MessageComposer composer;
    private final DepartureStore store;
    private final Documents documents;
    private final Brands brands;
    private final SenderIdentities identities;
    private final BusinessDay businessDay;

    Compositions(
            MessageComposer composer,
            DepartureStore store,
            Documents documents,
            Brands brands,
            SenderIdentities identities,
            BusinessDay businessDay) {
        this.composer = composer;
        this.store = store;
        this.documents = documents;
        this.brands = brands;
        this.identities = identities;
        this.businessDay = businessDay;
    }

    /** Begins a group of one firm. */
    Group begin(Firm firm, Collection<DueMessage> due, Set<DebtorId> debtors) {
        var sender = new MessageComposer.Sender(
                firm, brands.of(firm), identities.of(firm), businessDay.now().atZone(firm.zone()));
        var again = due.stream()
                .map(DueMessage::message)
                .filter(message -> message.messageId() != null)
                .map(Message::id)
                .toList();
        var stored = again.isEmpty() ? Map.<MessageId, RenderedMail>of() : store.stored(firm.id(), again);
        return new Group(sender, stored, new HashSet<>(store.writtenTo(firm.id(), debtors)));
    }

    /** The mails of one group; {@link #store} keeps what was made. */
    final class Group {

        private final MessageComposer.Sender sender;
        private final Map<MessageId, RenderedMail> stored;
        private final Set<DebtorId> writtenTo;
        private final List<RenderedMail> made = new ArrayList<>();

        private Group(MessageComposer.Sender sender, Map<MessageId, RenderedMail> stored, Set<DebtorId> writtenTo) {
            this.sender = sender;
            this.stored = stored;
            this.writtenTo = writtenTo;
        }

        /** The stored mail, else a new one. */
        RenderedMail mail(DueMessage due, @Nullable Debtor debtor, EmailAddress to) {
            var known = stored.get(due.message().id());
            if (known != null) {
                return known;
            }
            boolean first = debtor != null && !writtenTo.contains(debtor.id());
            var mail = composer.compose(
                    sender, due, debtor, to, first, attachments(sender.firm().id(), due.attachments()));
            made.add(mail);
            return mail;
        }

        void store() {
            if (!made.isEmpty()) {
                store.rendered(sender.firm().id(), made);
            }
        }
    }

    private List<StoredDocument> attachments(FirmId firm, List<DocumentId> ids) {
        return ids.stream()
                .map(id -> documents
                        .find(firm, id)
                        .orElseThrow(() -> new IllegalStateException("the attachment " + id + " is gone")))
                .toList();
    }
}
