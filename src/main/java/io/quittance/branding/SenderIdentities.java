package io.quittance.branding;

import io.quittance.kernel.EmailAddress;
import io.quittance.parties.Firm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works out by what name a firm writes. */
@Component
public class SenderIdentities {

    private final EmailAddress platform;

    SenderIdentities(@Value("${quittance.mail-from:no-reply@quittance.example}") String platform) {
        this.platform = EmailAddress.parse(platform);
    }

    /** The address of the platform itself, for mails to people who do not belong to one firm. */
    public EmailAddress platform() {
        return platform;
    }

    /**
     * The firm's identity. Without a verified address of its own the firm writes from the platform's domain, under an address
     * that carries its key, and answers go to the firm.
     */
    public SenderIdentity of(Firm firm) {
        var own = firm.mailFrom();
        var from = own != null ? own : new EmailAddress(firm.key() + "@" + platform.domain());
        var domain = own != null ? own.domain() : firm.key() + "." + platform.domain();
        return new SenderIdentity(
                from, firm.name(), firm.contactEmail(), domain, firm.contactName(), firm.accountHolder(), firm.iban());
    }
}
