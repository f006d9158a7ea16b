package io.quittance.notices;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.Hashes;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.templates.LoginContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
     * @param token of the link, for the browser that asked
     * @param digits the six digits, for typing
     */
    public void send(Firm firm, Debtor debtor, String token, String digits) {
        var content = new LoginContent(
                publicUrl.at("/c/" + firm.key() + "/enter/" + token).toString(),
                digits.substring(0, 3) + " " + digits.substring(3),
                MINUTES);
        var key = "login:"
                + Hashes.sha256Hex(token.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        messages.plan(
                firm.id(),
                List.of(new MessageDraft(
                        key,
                        MessageKind.LOGIN_LINK,
                        Channel.EMAIL,
                        debtor.id(),
                        List.of(),
                        null,
                        "login-link",
                        debtor.language(),
                        businessDay.today(firm.zone()),
                        content,
                        List.of(),
                        null)));
    }
}
