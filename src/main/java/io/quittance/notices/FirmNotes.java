package io.quittance.notices;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.templates.NewsContent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a firm at its own address what a debtor of it did. */
@Component
class FirmNotes {

    private final Messages messages;
    private final Firms firms;
    private final Debtors debtors;
    private final PublicUrl publicUrl;
    private final BusinessDay businessDay;

    FirmNotes(Messages messages, Firms firms, Debtors debtors, PublicUrl publicUrl, BusinessDay businessDay) {
        this.messages = messages;
        this.firms = firms;
        this.debtors = debtors;
        this.publicUrl = publicUrl;
        this.businessDay = businessDay;
    }

    /** Plans the mail for today. @param key unique for the template: the same is told once */
    void tell(FirmId id, DebtorId debtor, String template, String key, List<DocumentId> attachments) {
        var firm = firms.get(id);
        var about = debtors.get(id, debtor);
        var page = publicUrl.at("/desk/" + firm.key() + "/case/" + debtor.value());
        messages.plan(
                id,
                List.of(new MessageDraft(
                        template + ":" + key,
                        MessageKind.PLAN,
                        Channel.EMAIL,
                        null,
                        List.of(),
                        null,
                        template,
                        firm.language(),
                        businessDay.today(firm.zone()),
                        new NewsContent(about.name(), page.toString()),
                        attachments,
                        firm.contactEmail())));
    }
}
