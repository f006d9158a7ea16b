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
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.templates.NewsContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a debtor changes about himself: the language at once, the mail address once it is confirmed from there. Scope: engine. */
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
        debtors.put(firm.id(), draft(debtor, language, debtor.email()));
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
            debtors.put(firm.id(), draft(debtor, debtor.language(), proven.email()));
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

    private static DebtorDraft draft(Debtor debtor, Language language, @Nullable EmailAddress email) {
        return new DebtorDraft(
                debtor.reference(),
                debtor.name(),
                debtor.kind(),
                debtor.country(),
                language,
                email,
                debtor.phone(),
                debtor.contactName(),
                debtor.address(),
                debtor.vatId(),
                debtor.registerNumber(),
                debtor.paymentDays());
    }
}
