package io.quittance.dispatch;

import io.quittance.archive.Archive;
import io.quittance.archive.KeptMail;
import io.quittance.dispatch.ExitControl.Judgement;
import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes mails: one that was made before keeps its bytes, for ever. */
@Component
final class MailMaker implements OutgoingMaker {

    private static final Logger LOG = LoggerFactory.getLogger(MailMaker.class);

    private final MessageComposer composer;
    private final Senders senders;
    private final Archive archive;
    private final Documents documents;

    MailMaker(MessageComposer composer, Senders senders, Archive archive, Documents documents) {
        this.composer = composer;
        this.senders = senders;
        this.archive = archive;
        this.documents = documents;
    }

    @Override
    public Class<Outgoing.Mail> form() {
        return Outgoing.Mail.class;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Duration lease() {
        return MessageOutbox.LEASE;
    }

    @Override
    public List<Attempted> make(Group group) {
        var sender = senders.of(group.firm());
        var made = madeBefore(group);
        return group.messages().stream()
                .map(one -> attempt(group, sender, made, one))
                .toList();
    }

    /** A mail as it would be made now, of a message that is not planned. */
    RenderedMail preview(Firm firm, DueMessage due, Debtor debtor, EmailAddress to, boolean first) {
        return compose(senders.of(firm), due, debtor, to, first);
    }

    private Map<MessageId, KeptMail> madeBefore(Group group) {
        var again = group.messages().stream()
                .map(one -> one.due().message())
                .filter(message -> message.messageId() != null)
                .map(Message::id)
                .toList();
        return again.isEmpty() ? Map.of() : archive.mails(group.firm().id(), again);
    }

    private Attempted attempt(
            Group group, MessageComposer.Sender sender, Map<MessageId, KeptMail> madeBefore, Leaving leaving) {
        var due = leaving.due();
        var message = due.message();
        try {
            var to = Objects.requireNonNull(leaving.leave().to());
            var known = madeBefore.get(message.id());
            var debtor = group.debtors().get(message.debtor());
            var mail = known != null
                    ? RenderedMail.again(known)
                    : compose(sender, due, debtor, to, debtor != null && group.isFirst(debtor));
            return mail.to().equals(to)
                    ? new Attempted.Made(mail, new Outgoing.Mail(due.attempt(to), mail.from(), mail.content()))
                    : new Attempted.Stays(
                            due.stay(new Judgement.Stay(MessageState.CANCELLED, MessageReason.ADDRESS_CHANGED)));
        } catch (RuntimeException e) {
            LOG.warn(
                    "message {} of {} cannot be made",
                    message.id(),
                    group.firm().id(),
                    e);
            return new Attempted.Stays(due.fault(e));
        }
    }

    private RenderedMail compose(
            MessageComposer.Sender sender, DueMessage due, @Nullable Debtor debtor, EmailAddress to, boolean first) {
        return composer.compose(
                sender, due, debtor, to, first, attachments(sender.firm().id(), due.attachments()));
    }

    private List<StoredDocument> attachments(FirmId firm, List<DocumentId> ids) {
        return ids.stream()
                .map(id -> documents
                        .find(firm, id)
                        .orElseThrow(() -> new IllegalStateException("the attachment " + id + " is gone")))
                .toList();
    }
}
