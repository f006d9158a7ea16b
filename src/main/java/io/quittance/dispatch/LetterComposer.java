package io.quittance.dispatch;

import io.quittance.access.CheckCodes;
import io.quittance.access.Links;
import io.quittance.access.ReadableCode;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.parties.Debtor;
import io.quittance.templates.LetterParts;
import io.quittance.templates.PrintableContent;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the letter of a message: its letter code, which is the token of its link, its check code, its file. */
@Component
final class LetterComposer {

    /** 60 bits, typed by hand and guarded by the limit on tries. */
    private static final int CODE_LENGTH = 12;

    private final ObjectProvider<LetterFormat> format;
    private final Links links;
    private final CheckCodes checkCodes;
    private final MessageValues values;
    private final ReferenceCopies referenceCopies;
    private final SecureRandom random = new SecureRandom();

    LetterComposer(
            ObjectProvider<LetterFormat> format,
            Links links,
            CheckCodes checkCodes,
            MessageValues values,
            ReferenceCopies referenceCopies) {
        this.format = format;
        this.links = links;
        this.checkCodes = checkCodes;
        this.values = values;
        this.referenceCopies = referenceCopies;
    }

    /**
     * Makes the letter.
     *
     * @param first nothing was ever sent to this debtor: the data notice goes with it (GDPR art. 14)
     * @throws UnprintableException when no letter can be made of it
     */
    RenderedPaper compose(
            MessageComposer.Sender sender, DueMessage due, Debtor debtor, LocalDate writtenOn, boolean first) {
        var message = due.message();
        boolean opens =
                message.kind() != MessageKind.RECEIPT && !message.invoices().isEmpty();
        var code = opens ? ReadableCode.make(random, CODE_LENGTH) : null;
        var check = checkCodes.make();
        var letter = format.getObject().write(parts(sender, due, debtor, writtenOn, first, code, check));
        return new RenderedPaper(
                message.id(),
                letter,
                referenceCopies.letter(sender, message, debtor.address().country()),
                code == null ? null : links.hash(code),
                message.plannedOn().plusDays(Links.LIFE_DAYS),
                check,
                sender.text(message));
    }

    private LetterParts parts(
            MessageComposer.Sender sender,
            DueMessage due,
            Debtor debtor,
            LocalDate writtenOn,
            boolean first,
            @Nullable String code,
            String check) {
        var message = due.message();
        var firm = sender.firm();
        return new LetterParts(
                message.key(),
                message.template(),
                message.language(),
                writtenOn,
                firm,
                sender.brand(),
                sender.identity(),
                debtor,
                printable(due),
                code == null ? null : values.access(firm, code),
                values.checkPage(firm, check),
                first ? values.notice(firm) : null,
                sender.templates().words(message.template(), message.language(), debtor.country()));
    }

    private static PrintableContent printable(DueMessage due) {
        if (due.content() instanceof PrintableContent content) {
            return content;
        }
        throw new UnprintableException(
                MessageReason.LETTER_NOT_PRINTABLE, "a message of this kind has no form on paper");
    }
}
