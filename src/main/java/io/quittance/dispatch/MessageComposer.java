package io.quittance.dispatch;

import io.quittance.access.CheckCodes;
import io.quittance.access.Links;
import io.quittance.archive.TemplateText;
import io.quittance.branding.Brand;
import io.quittance.branding.SenderIdentity;
import io.quittance.documents.StoredDocument;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.messages.Message;
import io.quittance.messages.MessageKind;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.LinkWays;
import io.quittance.templates.MessageText;
import io.quittance.templates.OwnedTemplates;
import io.quittance.tenancy.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the mail of a message: its link and check code, its text, its bytes. */
@Component
final class MessageComposer {

    private final ObjectProvider<MailFormat> format;
    private final Links links;
    private final CheckCodes checkCodes;
    private final Secrets secrets;
    private final MessageValues values;
    private final ReferenceCopies referenceCopies;

    /** The firm as it writes today. @param values what templates know of it, once per language */
    record Sender(
            Firm firm,
            Brand brand,
            SenderIdentity identity,
            OwnedTemplates templates,
            ZonedDateTime now,
            Map<Language, Map<String, @Nullable Object>> values) {

        /** The text that a message is made of now. */
        TemplateText text(Message message) {
            var fingerprint = templates.fingerprint(message.template(), message.language());
            return new TemplateText(message.template(), message.language(), fingerprint);
        }
    }

    MessageComposer(
            ObjectProvider<MailFormat> format,
            Links links,
            CheckCodes checkCodes,
            Secrets secrets,
            MessageValues values,
            ReferenceCopies referenceCopies) {
        this.format = format;
        this.links = links;
        this.checkCodes = checkCodes;
        this.secrets = secrets;
        this.values = values;
        this.referenceCopies = referenceCopies;
    }

    /**
     * Renders the message.
     *
     * @param debtor null for a message to staff
     * @param first nothing was ever sent to this debtor: the data notice goes with it (GDPR art. 14)
     */
    RenderedMail compose(
            Sender sender,
            DueMessage due,
            @Nullable Debtor debtor,
            EmailAddress to,
            boolean first,
            List<StoredDocument> attachments) {
        var message = due.message();
        boolean access = message.kind() == MessageKind.LOGIN_LINK;
        var token = opensInvoices(message) ? secrets.randomToken() : null;
        var code = access ? null : checkCodes.make();
        var instead = instead(sender, message, debtor, token);
        var given = values.of(sender, due, debtor, first);
        if (!access) {
            putLinks(given, values.link(sender.firm, token), token != null, instead);
        }
        given.put("check", code == null ? null : values.check(sender.firm, code));
        var text = text(sender, message, debtor, given);
        var rfcId = rfcMessageId(message.firm(), message.key(), sender.identity.domain());
        var bytes = format.getObject()
                .write(new MailParts(
                        rfcId,
                        sender.now,
                        sender.identity.from(),
                        sender.identity.name(),
                        sender.identity.replyTo(),
                        to,
                        text,
                        !isWrittenByAPerson(due),
                        instead,
                        sender.brand.logo(),
                        attachments));
        return new RenderedMail(
                message.id(),
                rfcId,
                sender.identity.from(),
                to,
                bytes,
                referenceCopies.mail(sender, message),
                token == null ? null : links.hash(token),
                message.plannedOn().plusDays(Links.LIFE_DAYS),
                code,
                sender.text(message));
    }

    private static boolean opensInvoices(Message message) {
        return message.kind() != MessageKind.LOGIN_LINK
                && message.kind() != MessageKind.RECEIPT
                && !message.invoices().isEmpty();
    }

    private MessageText text(
            Sender sender, Message message, @Nullable Debtor debtor, Map<String, @Nullable Object> given) {
        var country = debtor == null ? sender.firm.country() : debtor.country();
        return sender.templates.render(message.template(), message.language(), country, given);
    }

    private static void putLinks(
            Map<String, @Nullable Object> given, String link, boolean opens, @Nullable String instead) {
        given.put("link", link);
        given.put("ways", opens ? LinkWays.of(link) : null);
        given.put("instead", instead == null ? null : Map.of("address", instead));
    }

    /** Where a reminder can be asked for by post instead; null for what was asked for, and when there is nowhere to post to. */
    private @Nullable String instead(Sender sender, Message message, @Nullable Debtor debtor, @Nullable String token) {
        boolean offered = message.kind() == MessageKind.REMINDER
                && token != null
                && debtor != null
                && debtor.address().isComplete();
        return offered ? values.link(sender.firm, token) + "/by-post" : null;
    }

    private static boolean isWrittenByAPerson(DueMessage due) {
        return due.content() instanceof AnswerContent answer && answer.signatory() != null;
    }

    /** The same key always gives the same Message-ID, under the mail domain of the firm. */
    static String rfcMessageId(FirmId firm, String key, String domain) {
        var digest = Hashes.sha256Hex((firm + ":" + key).getBytes(StandardCharsets.UTF_8));
        return "<" + digest.substring(0, 40) + "@" + domain + ">";
    }
}
