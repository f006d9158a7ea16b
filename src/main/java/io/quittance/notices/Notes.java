package io.quittance.notices;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.Channel;
import io.quittance.messages.DebtorWays;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.templates.MessageContent;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells debtors what happened: by mail, and by letter whom no mail reaches. */
@Component
class Notes {

    private final Messages messages;
    private final Debtors debtors;
    private final Firms firms;
    private final DebtorWays ways;
    private final BusinessDay businessDay;

    /**
     * What is told.
     *
     * @param key unique per firm: the same key is told once
     * @param attachments of a mail; a letter says what they say
     */
    record Note(
            MessageKind kind,
            String key,
            String template,
            List<InvoiceId> invoices,
            MessageContent content,
            List<DocumentId> attachments) {

        static Note of(String template, Object id, List<InvoiceId> invoices, MessageContent content) {
            return new Note(MessageKind.NOTE, template + ":" + id, template, invoices, content, List.of());
        }
    }

    Notes(Messages messages, Debtors debtors, Firms firms, DebtorWays ways, BusinessDay businessDay) {
        this.messages = messages;
        this.debtors = debtors;
        this.firms = firms;
        this.ways = ways;
        this.businessDay = businessDay;
    }

    /** Plans it for today. Nothing is planned for a debtor whom neither mail nor letter can reach. */
    void tell(FirmId firm, DebtorId id, Note note) {
        var debtor = debtors.get(firm, id);
        ways.of(firm, debtor)
                .ifPresent(way -> messages.plan(
                        firm,
                        List.of(new MessageDraft(
                                note.key(),
                                note.kind(),
                                way,
                                id,
                                note.invoices(),
                                null,
                                note.template(),
                                debtor.language(),
                                today(firm),
                                note.content(),
                                way == Channel.EMAIL ? note.attachments() : List.of(),
                                null))));
    }

    /** Only a letter reaches this debtor. */
    boolean tellsByLetter(FirmId firm, DebtorId id) {
        return ways.of(firm, debtors.get(firm, id))
                .filter(Channel.LETTER::equals)
                .isPresent();
    }

    LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
