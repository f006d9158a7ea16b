package io.quittance.dispatch;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver a message; its outcome is recorded under it.
 *
 * @param fence counts the claims of this message: an outcome is recorded only under the latest
 * @param number this try, from 1
 * @param age since its first try
 * @param recipient the one address of a mail, null for a letter
 */
public record DeliveryAttempt(
        MessageId message,
        MessageKind kind,
        long fence,
        int number,
        Duration age,
        @Nullable EmailAddress recipient) {}
