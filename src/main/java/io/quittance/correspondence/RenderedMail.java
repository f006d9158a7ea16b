package io.quittance.correspondence;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A mail as it will leave. */
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
        @Nullable String checkCode)
        implements Rendered {}
