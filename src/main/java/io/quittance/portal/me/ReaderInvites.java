package io.quittance.portal.me;

import io.quittance.edge.PublicUrl;
import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.ReaderReach;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.templates.NewsContent;
import io.quittance.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets others see a debtor's account: the invited address confirms by a link, and the debtor is told by mail who was invited, so
 * that whoever uses a stolen visit is seen. Scope: engine.
 */
@Service
public class ReaderInvites {

    /** How the token in a reader's link begins; that of a new mail address has no such sign. */
    public static final String SIGN = "reader-";

    private final Readers readers;
    private final Debtors debtors;
    private final Messages messages;
    private final PublicUrl publicUrl;
    private final BusinessDay businessDay;

    ReaderInvites(Readers readers, Debtors debtors, Messages messages, PublicUrl publicUrl, BusinessDay businessDay) {
        this.readers = readers;
        this.debtors = debtors;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.businessDay = businessDay;
    }

    /** Those who are in, and those who are invited. */
    @Transactional(readOnly = true)
    public List<Reader> of(Firm firm, DebtorId debtor) {
        return readers.of(firm.id(), debtor);
    }

    /** Invites an address, and tells the debtor. @throws io.quittance.kernel.RefusedException as {@link Readers#invite} */
    @Transactional
    public void invite(Firm firm, DebtorId id, EmailAddress email, Language language, ReaderReach reach) {
        var debtor = debtors.get(firm.id(), id);
        var token = readers.invite(firm.id(), id, email, language, reach);
        var link = publicUrl.at("/c/" + firm.key() + "/confirm/" + SIGN + token).toString();
        var key = Hashes.sha256Hex(token.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        // Whoever holds this link may answer for the address: nobody at the firm reads it.
        plan(
                firm,
                id,
                MessageKind.LOGIN_LINK,
                "reader-invited",
                key,
                language,
                new NewsContent(debtor.name(), link),
                email);
        if (debtor.email() != null) {
            var what = new Texts(debtor.language()).of(ReadersSheet.wordsOf(reach));
            var home = publicUrl.at("/c/" + firm.key() + "/me").toString();
            plan(
                    firm,
                    id,
                    MessageKind.NOTE,
                    "reader-told",
                    key,
                    debtor.language(),
                    new NewsContent(email.value() + " (" + what + ")", home),
                    debtor.email());
        }
    }

    /** The invited address answered by its link. */
    @Transactional
    public Readers.Answer confirm(Firm firm, String token) {
        return readers.confirm(firm.id(), token.substring(SIGN.length()));
    }

    /** Takes the access away, at once. */
    @Transactional
    public void end(Firm firm, DebtorId debtor, Reader reader) {
        readers.end(firm.id(), debtor, reader.id());
    }

    private void plan(
            Firm firm,
            DebtorId debtor,
            MessageKind kind,
            String template,
            String key,
            Language language,
            NewsContent content,
            @Nullable EmailAddress to) {
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        template + ":" + key,
                        kind,
                        Channel.EMAIL,
                        debtor,
                        List.of(),
                        null,
                        template,
                        language,
                        businessDay.today(firm.zone()),
                        content,
                        List.of(),
                        to)));
    }
}
