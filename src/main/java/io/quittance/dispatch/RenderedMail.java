package io.quittance.dispatch;

import io.quittance.archive.KeptMail;
import io.quittance.archive.ReferenceCopy;
import io.quittance.archive.TemplateText;
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
        @Nullable ReferenceCopy referenceCopy,
        byte @Nullable [] linkHash,
        LocalDate linkExpiresOn,
        @Nullable String checkCode,
        @Nullable TemplateText text)
        implements Rendered {

    /** One that was made before and is kept already. */
    static RenderedMail again(KeptMail kept) {
        return new RenderedMail(
                kept.id(), "", kept.from(), kept.to(), kept.content(), null, null, LocalDate.EPOCH, null, null);
    }
}
