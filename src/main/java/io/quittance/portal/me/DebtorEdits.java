package io.quittance.portal.me;

import io.quittance.edge.PublicUrl;
import io.quittance.identity.addresses.AddressConfirmations;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.templates.NewsContent;
import io.quittance.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a debtor changes about himself: language, telephone and postal address at once, the mail address once it is confirmed
 * from there. The firm sees in the history that it was the debtor. Scope: engine.
 */
@Service
public class DebtorEdits {

    private final Debtors debtors;
    private final AddressConfirmations confirmations;
    private final Messages messages;
    private final PublicUrl publicUrl;
    private final BusinessDay businessDay;

    DebtorEdits(
            Debtors debtors,
            AddressConfirmations confirmations,
            Messages messages,
            PublicUrl publicUrl,
            BusinessDay businessDay) {
        this.debtors = debtors;
        this.confirmations = confirmations;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.businessDay = businessDay;
    }

    /** Writes to the debtor in this language from now on. */
    @Transactional
    public void speak(Firm firm, DebtorId id, Language language) {
        var debtor = debtors.get(firm.id(), id);
        debtors.change(
                firm.id(), id, debtor.toDraft().movedTo(debtor.name(), language, debtor.address()), id.toString());
    }

    /**
     * Another telephone or postal address: it counts at once, and the known mail address is told.
     *
     * @return false when nothing is other than before
     * @throws io.quittance.kernel.RefusedException as {@link Reach#in}
     */
    @Transactional
    public boolean reach(Firm firm, DebtorId id, Reach reach) {
        var debtor = debtors.get(firm.id(), id);
        var draft = reach.in(debtor, firm.country());
        var changed = Reach.changed(debtor, draft);
        if (changed.isEmpty()) {
            return false;
        }
        debtors.change(firm.id(), id, draft, id.toString());
        if (debtor.email() != null) {
            var texts = new Texts(debtor.language());
            var what = changed.stream().map(texts::of).collect(Collectors.joining(", "));
            var home = publicUrl.at("/c/" + firm.key() + "/me").toString();
            var key = "details-changed:" + UUID.randomUUID();
            tell(firm, debtor, key, "details-changed", new NewsContent(what, home), debtor.email());
        }
        return true;
    }

    /** Sends a link to a new address; nothing changes before it was opened. */
    @Transactional
    public void ask(Firm firm, DebtorId id, EmailAddress email) {
        var token = confirmations.issue(firm.id(), id, email);
        var link = publicUrl.at("/c/" + firm.key() + "/confirm/" + token).toString();
        var key = "address-confirm:"
                + Hashes.sha256Hex(token.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        tell(firm, debtors.get(firm.id(), id), key, "address-confirm", new NewsContent(email.value(), link), email);
    }

    /** The link was opened: the address counts, the former one is told. @return the new address, or nothing for a dead link */
    @Transactional
    public Optional<EmailAddress> confirm(Firm firm, String token) {
        return confirmations.confirm(firm.id(), token).map(proven -> {
            var debtor = debtors.get(firm.id(), proven.debtor());
            debtors.change(
                    firm.id(),
                    debtor.id(),
                    debtor.toDraft().writtenTo(proven.email()),
                    debtor.id().toString());
            if (debtor.email() != null) {
                var key = "address-changed:"
                        + Hashes.sha256Hex(token.getBytes(StandardCharsets.UTF_8))
                                .substring(0, 32);
                var home = publicUrl.at("/c/" + firm.key()).toString();
                tell(
                        firm,
                        debtor,
                        key,
                        "address-changed",
                        new NewsContent(hidden(proven.email()), home),
                        debtor.email());
            }
            return proven.email();
        });
    }

    /** Who reads the former mailbox learns that it changed, not where to: {@code m…@dupont.example}. */
    private static String hidden(EmailAddress email) {
        int at = email.value().indexOf('@');
        return email.value().charAt(0) + "…" + email.value().substring(at);
    }

    private void tell(Firm firm, Debtor debtor, String key, String template, NewsContent content, EmailAddress to) {
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        key,
                        MessageKind.NOTE,
                        Channel.EMAIL,
                        debtor.id(),
                        List.of(),
                        null,
                        template,
                        debtor.language(),
                        businessDay.today(firm.zone()),
                        content,
                        List.of(),
                        to)));
    }
}
