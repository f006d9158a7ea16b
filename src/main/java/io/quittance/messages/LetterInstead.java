package io.quittance.messages;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.templates.ContentJson;
import io.quittance.templates.PrintableContent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells by letter what a mail could not tell: a receipt (CPCE art. R124-6), an answer, a note. A reminder is decided anew
 * instead, and what is worth something in a browser only stays a mail.
 */
@Component
public class LetterInstead {

    private final LetterInsteadStore store;
    private final MessagePlanning planning;
    private final Debtors debtors;
    private final Firms firms;
    private final BusinessDay businessDay;

    LetterInstead(
            LetterInsteadStore store, MessagePlanning planning, Debtors debtors, Firms firms, BusinessDay businessDay) {
        this.store = store;
        this.planning = planning;
        this.debtors = debtors;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** A mail that did not arrive, as it was planned. */
    record Failed(
            Message message,
            String content,
            List<DocumentId> attachments,
            @Nullable EmailAddress to) {}

    /** Plans the letter, once. Scope: the firm's engine. @return false when there can be none */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean plan(FirmId firm, MessageId mail) {
        var letter = store.find(firm, mail).flatMap(failed -> letter(firm, failed));
        letter.ifPresent(draft -> planning.plan(firm, List.of(draft)));
        return letter.isPresent();
    }

    private Optional<MessageDraft> letter(FirmId firm, Failed failed) {
        var message = failed.message();
        var debtor = debtors.get(firm, Objects.requireNonNull(message.debtor()));
        boolean elsewhere = failed.to() != null && !failed.to().equals(debtor.email());
        // What is attached to an answer cannot be read on paper; a receipt says what its file says.
        boolean incomplete = !failed.attachments().isEmpty() && message.kind() != MessageKind.RECEIPT;
        if (elsewhere || incomplete || !debtor.address().isComplete()) {
            return Optional.empty();
        }
        return Optional.of(ContentJson.read(failed.content(), message.template()))
                .filter(PrintableContent.class::isInstance)
                .map(content -> new MessageDraft(
                        message.key() + ":letter",
                        message.kind(),
                        Channel.LETTER,
                        message.debtor(),
                        message.invoices(),
                        null,
                        message.template(),
                        message.language(),
                        businessDay.today(firms.get(firm).zone()),
                        content,
                        List.of(),
                        null));
    }
}
