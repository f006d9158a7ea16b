package io.quittance.dispatch;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageKind;
import java.time.Duration;

/**
 * A message on its way out: checked, rendered, marked as leaving.
 *
 * @param fence counts the claims of this message: an outcome is recorded only by whoever holds the latest
 * @param attempt this attempt, from 1
 * @param age since its first attempt
 * @param from the envelope's sender
 * @param to the envelope's one recipient
 * @param content the very bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutgoingMail(
        MessageId id,
        MessageKind kind,
        long fence,
        int attempt,
        Duration age,
        EmailAddress from,
        EmailAddress to,
        byte[] content) {}
