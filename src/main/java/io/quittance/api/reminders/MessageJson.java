package io.quittance.api.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageEvent;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.parties.Debtor;
import io.quittance.receivables.Invoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message as it is now; a list leaves the history out. */
record MessageJson(
        String id,
        MessageKind kind,
        Channel channel,
        @Nullable String debtor,
        List<String> invoices,
        @Nullable String step,
        String language,
        TemplateJson template,
        MessageState state,
        @Nullable MessageReason reason,
        int attempts,
        @Nullable String messageId,
        @Nullable String checkCode,
        LocalDate plannedOn,
        @Nullable Instant sentAt,
        List<MessageEvent> history) {

    /** The template it was made from. */
    record TemplateJson(String key, int version) {}

    static MessageJson of(Message message, Map<DebtorId, Debtor> debtors, Map<InvoiceId, Invoice> invoices) {
        return new MessageJson(
                message.id().toString(),
                message.kind(),
                message.channel(),
                Optional.ofNullable(message.debtor())
                        .map(debtors::get)
                        .map(Debtor::reference)
                        .orElse(null),
                message.invoices().stream()
                        .flatMap(id -> Stream.ofNullable(invoices.get(id)))
                        .map(Invoice::number)
                        .toList(),
                message.step(),
                message.language().code(),
                new TemplateJson(message.template(), message.templateVersion()),
                message.state(),
                message.reason(),
                message.attempts(),
                message.messageId(),
                message.checkCode(),
                message.plannedOn(),
                message.sentAt(),
                message.history());
    }
}
