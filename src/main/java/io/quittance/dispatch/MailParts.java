package io.quittance.dispatch;

import io.quittance.branding.Brand;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.EmailAddress;
import io.quittance.templates.MessageText;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is made of.
 *
 * @param messageId with its angle brackets
 * @param date business time, in the firm's zone
 * @param fromName name beside the sender's address
 * @param automatic a machine wrote it: other machines need not answer (RFC 3834)
 * @param instead where one click asks for post instead of e-mail (RFC 8058); null when it cannot be asked for
 * @param logo shown inside the mail, null when the name is shown instead
 */
public record MailParts(
        String messageId,
        ZonedDateTime date,
        EmailAddress from,
        String fromName,
        EmailAddress replyTo,
        EmailAddress to,
        MessageText text,
        boolean automatic,
        @Nullable String instead,
        Brand.@Nullable Logo logo,
        List<StoredDocument> attachments) {}
