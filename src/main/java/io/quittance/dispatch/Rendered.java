package io.quittance.dispatch;

import io.quittance.archive.ReferenceCopy;
import io.quittance.archive.TemplateText;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message as it will leave, with what has to be stored beside it. */
sealed interface Rendered permits RenderedMail, RenderedPaper {

    MessageId id();

    /** The very bytes. */
    byte[] content();

    /** What its bytes are kept beside; null when they are kept already. */
    @Nullable
    ReferenceCopy referenceCopy();

    /** Null when the message has no link of its own. */
    byte @Nullable [] linkHash();

    LocalDate linkExpiresOn();

    /** Null for messages to staff and for login links. */
    @Nullable
    String checkCode();

    /** The text it was made of; null when it was made before. */
    @Nullable
    TemplateText text();

    /** Its RFC 5322 Message-ID; null for a letter. */
    @Nullable
    String rfcMessageId();

    /** The sender of a mail. */
    @Nullable
    EmailAddress from();

    /** The one recipient of a mail. */
    @Nullable
    EmailAddress to();

    /** What has to be kept beside these. */
    static List<ReferenceCopy> referenceCopies(Collection<? extends Rendered> messages) {
        return messages.stream()
                .map(Rendered::referenceCopy)
                .filter(Objects::nonNull)
                .toList();
    }
}
