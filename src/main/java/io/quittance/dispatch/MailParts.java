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
 * @param logo shown inside the mail, null when the name stands instead
 */
public record MailParts(
        String messageId,
        ZonedDateTime date,
        EmailAddress from,
        String fromName,
        EmailAddress replyTo,
        EmailAddress to,
        MessageText text,
        Brand.@Nullable Logo logo,
        List<StoredDocument> attachments) {}
