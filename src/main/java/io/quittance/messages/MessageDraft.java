package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.templates.MessageContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to plan.
 *
 * @param key unique per firm: the same key plans one message, however often it is planned
 * @param debtor the addressee; null only for a message to staff, which then names {@code to}
 * @param invoices the invoices it is about, whose amounts it asks for
 * @param step key of the scenario step, null outside a scenario
 * @param template name of a folder of {@code email-templates/}
 * @param plannedOn first business day on which it may leave
 * @param content what it says
 * @param attachments documents that go with it
 * @param listed other invoices that it names without asking for them; its link opens them too
 * @param to an address other than the debtor's current one; null = the debtor's address at the time of sending
 */
public record MessageDraft(
        String key,
        MessageKind kind,
        Channel channel,
        @Nullable DebtorId debtor,
        List<InvoiceId> invoices,
        @Nullable String step,
        String template,
        Language language,
        LocalDate plannedOn,
        MessageContent content,
        List<DocumentId> attachments,
        @Nullable EmailAddress to,
        List<InvoiceId> listed) {

    /** Copies the lists; a message without debtor must name its address. */
    public MessageDraft {
        invoices = List.copyOf(invoices);
        attachments = List.copyOf(attachments);
        listed = List.copyOf(listed);
        if (debtor == null && to == null) {
            throw new IllegalArgumentException("a message needs an addressee");
        }
    }

    /** A message that names no other invoices than those it is about. */
    public MessageDraft(
            String key,
            MessageKind kind,
            Channel channel,
            @Nullable DebtorId debtor,
            List<InvoiceId> invoices,
            @Nullable String step,
            String template,
            Language language,
            LocalDate plannedOn,
            MessageContent content,
            List<DocumentId> attachments,
            @Nullable EmailAddress to) {
        this(
                key,
                kind,
                channel,
                debtor,
                invoices,
                step,
                template,
                language,
                plannedOn,
                content,
                attachments,
                to,
                List.of());
    }

    /** True when somebody sits and waits for it: it goes by a way of its own. */
    boolean isExpress() {
        return channel == Channel.EMAIL && MessageKind.EXPRESS.contains(kind);
    }
}
