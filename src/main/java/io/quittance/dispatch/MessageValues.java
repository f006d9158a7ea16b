package io.quittance.dispatch;

import io.quittance.access.CheckCodes;
import io.quittance.access.ReadableCode;
import io.quittance.kernel.Language;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import io.quittance.templates.ContentValues;
import io.quittance.templates.DataAuthorities;
import io.quittance.templates.LetterParts;
import io.quittance.templates.MailFigures;
import io.quittance.templates.MessageTemplates;
import io.quittance.templates.SenderValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a template may know of the firm, its brand, the addressee and the message. */
@Component
final class MessageValues {

    /** Steps whose law demands the amounts in the message itself (CDE/WER art. XIX.2 § 2); elsewhere consumers see them behind the link. */
    private static final Set<String> LAW_DEMANDS_AMOUNTS = Set.of("first-reminder-be");

    private final String publicUrl;

    MessageValues(@Value("${quittance.public-url}") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** Everything but link and check code. */
    Map<String, @Nullable Object> of(
            MessageComposer.Sender sender, DueMessage due, @Nullable Debtor debtor, boolean first) {
        var ofSender = ofSender(sender, due.message().language());
        var values = new HashMap<String, @Nullable Object>(ofSender);
        values.put("contactName", debtor == null ? null : SenderValues.contactName(debtor));
        var content = due.content();
        values.putAll(ContentValues.of(content));
        values.putAll(
                isHidden(due.message().template(), debtor)
                        ? MailFigures.hidden()
                        : MailFigures.of(
                                content,
                                MailFigures.Bank.of(sender.identity()),
                                debtor == null ? "" : debtor.reference()));
        values.put("firm", ofSender.get("firm"));
        values.put("brand", ofSender.get("brand"));
        values.putIfAbsent("link", null);
        values.put("instead", null);
        values.put("notice", first && debtor != null ? noticeValues(sender.firm()) : null);
        return values;
    }

    /** Sample values as this firm would send them: nothing in them is about any person it writes to. */
    Map<String, @Nullable Object> sample(MessageComposer.Sender sender, String template, Language language) {
        var values = MessageTemplates.sample(template, MailFigures.Bank.of(sender.identity()));
        values.putAll(ofSender(sender, language));
        return values;
    }

    private static Map<String, @Nullable Object> ofSender(MessageComposer.Sender sender, Language language) {
        return sender.values().computeIfAbsent(language, key -> {
            var values = new HashMap<String, @Nullable Object>();
            values.put("signatory", sender.identity().signatory());
            values.put("firm", SenderValues.firm(sender.firm(), key));
            values.put("brand", MessageTemplates.brandValues(sender.brand()));
            return values;
        });
    }

    private static boolean isHidden(String template, @Nullable Debtor debtor) {
        return debtor != null && debtor.kind() == DebtorKind.CONSUMER && !LAW_DEMANDS_AMOUNTS.contains(template);
    }

    /** Where a code is checked, and the code as people type it. */
    Map<String, Object> check(Firm firm, String code) {
        return Map.of("url", address("/c/" + firm.key() + "/check"), "code", CheckCodes.shown(code));
    }

    /** The link to the invoices of the message; without a token the front door of the firm. */
    String link(Firm firm, @Nullable String token) {
        return address(token == null ? "/c/" + firm.key() : "/l/" + token);
    }

    /** The data notice of a first message. */
    LetterParts.Notice notice(Firm firm) {
        var url = firm.privacyUrl();
        return new LetterParts.Notice(
                url == null ? address("/c/" + firm.key()) : url, DataAuthorities.of(firm.country()));
    }

    private Map<String, Object> noticeValues(Firm firm) {
        var notice = notice(firm);
        return Map.of("url", notice.page(), "authority", notice.authority());
    }

    /** The two ways from a letter to its invoices: the link to scan, the code to type. */
    LetterParts.Access access(Firm firm, String code) {
        return new LetterParts.Access(link(firm, code), typed("/code"), ReadableCode.grouped(code, 4));
    }

    /** Where a letter's check code is typed. */
    LetterParts.Check checkPage(Firm firm, String code) {
        return new LetterParts.Check(typed("/c/" + firm.key() + "/check"), CheckCodes.shown(code));
    }

    /** As people type an address, without its scheme. */
    private String typed(String path) {
        return address(path).replaceFirst("^https?://", "");
    }

    private String address(String path) {
        return publicUrl + path;
    }
}
