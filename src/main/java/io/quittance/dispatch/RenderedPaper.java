package io.quittance.dispatch;

import io.quittance.archive.ReferenceCopy;
import io.quittance.archive.TemplateText;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A letter as it will be printed. @param letter the file and what an envelope has to know of it */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedPaper(
        MessageId id,
        WrittenLetter letter,
        ReferenceCopy referenceCopy,
        byte @Nullable [] linkHash,
        LocalDate linkExpiresOn,
        String checkCode,
        TemplateText text)
        implements Rendered {

    @Override
    public byte[] content() {
        return letter.pdf();
    }

    @Override
    public @Nullable String rfcMessageId() {
        return null;
    }

    @Override
    public @Nullable EmailAddress from() {
        return null;
    }

    @Override
    public @Nullable EmailAddress to() {
        return null;
    }
}
