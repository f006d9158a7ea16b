package io.quittance.dispatch;

import io.quittance.archive.Archive;
import io.quittance.archive.KeptMail;
import io.quittance.branding.Brands;
import io.quittance.branding.SenderIdentities;
import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Message;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
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
    private final OutboxStore store;
    private final Archive contents;
    private final Documents documents;
    private final Brands brands;
    private final SenderIdentities identities;
    private final BusinessDay businessDay;

    Compositions(
            MessageComposer composer,
            OutboxStore store,
            Archive contents,
            Documents documents,
            Brands brands,
            SenderIdentities identities,
            BusinessDay businessDay) {
        this.composer = composer;
        this.store = store;
        this.contents = contents;
        this.documents = documents;
        this.brands = brands;
        this.identities = identities;
        this.businessDay = businessDay;
    }

    /** Begins a group of one firm. */
    Group begin(Firm firm, Collection<DueMessage> due, Set<DebtorId> debtors) {
        var sender = sender(firm);
        var again = due.stream()
                .map(DueMessage::message)
                .filter(message -> message.messageId() != null)
                .map(Message::id)
                .toList();
        var stored = again.isEmpty() ? Map.<MessageId, KeptMail>of() : contents.mails(firm.id(), again);
        return new Group(sender, stored, new HashSet<>(store.writtenTo(firm.id(), debtors)));
    }

    /** The firm as it writes now. */
    MessageComposer.Sender sender(Firm firm) {
        return new MessageComposer.Sender(
                firm,
                brands.of(firm),
                identities.of(firm),
                businessDay.now().atZone(firm.zone()),
                new EnumMap<>(Language.class));
    }

    /** The mails of one group; {@link #leave} marks them as leaving and keeps what was made. */
    final class Group {

        private final MessageComposer.Sender sender;
        private final Map<MessageId, KeptMail> stored;
        private final Set<DebtorId> writtenTo;

        private Group(MessageComposer.Sender sender, Map<MessageId, KeptMail> stored, Set<DebtorId> writtenTo) {
            this.sender = sender;
            this.stored = stored;
            this.writtenTo = writtenTo;
        }

        /** The stored mail, else a new one. */
        RenderedMail mail(DueMessage due, @Nullable Debtor debtor, EmailAddress to) {
            var known = stored.get(due.message().id());
            if (known != null) {
                return RenderedMail.again(known);
            }
            boolean first = debtor != null && !writtenTo.contains(debtor.id());
            return composer.compose(
                    sender, due, debtor, to, first, attachments(sender.firm().id(), due.attachments()));
        }

        void leave(List<RenderedMail> mails, Duration lease) {
            if (mails.isEmpty()) {
                return;
            }
            var firm = sender.firm().id();
            contents.keep(firm, Rendered.referenceCopies(mails));
            store.leave(firm, mails, businessDay.now(), lease);
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
