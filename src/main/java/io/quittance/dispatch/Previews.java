package io.quittance.dispatch;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageState;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.templates.ContentJson;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a mail or letter before it is planned, made by what will make it: only its link and its codes will be others. */
@Component
public class Previews {

    private final MailMaker mails;
    private final LetterComposer letters;
    private final Senders senders;
    private final OutboxStore store;
    private final Debtors debtors;
    private final Firms firms;

    Previews(
            MailMaker mails, LetterComposer letters, Senders senders, OutboxStore store, Debtors debtors, Firms firms) {
        this.mails = mails;
        this.letters = letters;
        this.senders = senders;
        this.store = store;
        this.debtors = debtors;
        this.firms = firms;
    }

    /**
     * The mail as message/rfc822; nothing when the debtor has no mail address.
     *
     * @param draft of a mail to a debtor
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> mail(FirmId firm, MessageDraft draft) {
        var debtor = debtors.get(firm, Objects.requireNonNull(draft.debtor()));
        var to = draft.to() == null ? debtor.email() : draft.to();
        if (to == null) {
            return Optional.empty();
        }
        return Optional.of(mails.preview(firms.get(firm), due(firm, draft), debtor, to, isFirst(firm, debtor))
                .content());
    }

    /** The letter as PDF; nothing when none can be printed, for want of an address or because it does not fit the envelope. */
    @Transactional(readOnly = true)
    public Optional<byte[]> letter(FirmId firm, MessageDraft draft) {
        var debtor = debtors.get(firm, Objects.requireNonNull(draft.debtor()));
        try {
            var sender = senders.of(firms.get(firm));
            return Optional.of(
                    letters.compose(sender, due(firm, draft), debtor, draft.plannedOn(), isFirst(firm, debtor))
                            .letter()
                            .pdf());
        } catch (UnprintableException _) {
            return Optional.empty();
        }
    }

    private boolean isFirst(FirmId firm, Debtor debtor) {
        return store.writtenTo(firm, Set.of(debtor.id())).isEmpty();
    }

    private static DueMessage due(FirmId firm, MessageDraft draft) {
        return new DueMessage(
                message(firm, draft),
                0,
                Duration.ZERO,
                0,
                ContentJson.write(draft.content()),
                draft.attachments(),
                draft.to());
    }

    private static Message message(FirmId firm, MessageDraft draft) {
        return new Message(
                new MessageId(0),
                firm,
                draft.key(),
                draft.kind(),
                draft.channel(),
                draft.debtor(),
                draft.invoices(),
                draft.step(),
                draft.language(),
                draft.template(),
                1,
                MessageState.PLANNED,
                null,
                0,
                null,
                null,
                draft.plannedOn(),
                null,
                List.of());
    }
}
