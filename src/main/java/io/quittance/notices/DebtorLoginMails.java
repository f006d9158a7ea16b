package io.quittance.notices;

import io.quittance.edge.PublicUrl;
import io.quittance.identity.LoginCode;
import io.quittance.identity.debtors.Reader;
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
import io.quittance.parties.Firm;
import io.quittance.templates.LoginContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails a debtor the link and the six digits that were asked for. */
@Component
public class DebtorLoginMails {

    private static final int MINUTES = 10;

    private final Messages messages;
    private final PublicUrl publicUrl;
    private final BusinessDay businessDay;

    DebtorLoginMails(Messages messages, PublicUrl publicUrl, BusinessDay businessDay) {
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.businessDay = businessDay;
    }

    /**
     * Plans the mail to the debtor's address. Scope: engine.
     *
     * @param code for the browser that asked
     */
    public void send(Firm firm, Debtor debtor, LoginCode code) {
        send(firm, debtor.id(), debtor.language(), null, code);
    }

    /** The same to somebody whom a debtor lets see the account, at their own address. */
    public void send(Firm firm, Reader reader, LoginCode code) {
        send(firm, reader.debtor(), reader.language(), reader.email(), code);
    }

    private void send(Firm firm, DebtorId debtor, Language language, @Nullable EmailAddress to, LoginCode code) {
        var content = new LoginContent(
                publicUrl.at("/c/" + firm.key() + "/enter/" + code.token()).toString(),
                code.digits().substring(0, 3) + " " + code.digits().substring(3),
                MINUTES);
        var key = "login:"
                + Hashes.sha256Hex(code.token().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        key,
                        MessageKind.LOGIN_LINK,
                        Channel.EMAIL,
                        debtor,
                        List.of(),
                        null,
                        "login-link",
                        language,
                        businessDay.today(firm.zone()),
                        content,
                        List.of(),
                        to)));
    }
}
