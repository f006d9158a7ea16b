package io.quittance.correspondence;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as it will leave, with what has to be stored beside it.
 *
 * @param specimen what its bytes are kept beside; null when they are kept already
 * @param linkHash null when the message has no link of its own
 * @param checkCode null for messages to staff and for login links
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedMail(
        MessageId id,
        String rfcMessageId,
        EmailAddress from,
        EmailAddress to,
        byte[] content,
        Specimens.@Nullable Specimen specimen,
        byte @Nullable [] linkHash,
        LocalDate linkExpiresOn,
        @Nullable String checkCode) {}
