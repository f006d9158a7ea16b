package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is now.
 *
 * @param key the key it was planned under
 * @param debtor the addressee, null for a message to staff
 * @param reason why it stands so; null when the state says it all
 * @param attempts how often it was handed to a mail server
 * @param messageId its RFC 5322 Message-ID, null until it was rendered
 * @param checkCode the code by which its addressee can check it, null until it was rendered
 * @param sentAt business time at which the mail server took it
 */
public record Message(
        MessageId id,
        FirmId firm,
        String key,
        MessageKind kind,
        Channel channel,
        @Nullable DebtorId debtor,
        List<InvoiceId> invoices,
        @Nullable String step,
        Language language,
        String template,
        int templateVersion,
        MessageState state,
        @Nullable MessageReason reason,
        int attempts,
        @Nullable String messageId,
        @Nullable String checkCode,
        LocalDate plannedOn,
        @Nullable Instant sentAt,
        List<MessageEvent> history) {}
