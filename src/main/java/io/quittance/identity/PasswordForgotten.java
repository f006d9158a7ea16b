package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.net.URI;

/**
 * A person asked for a new password; the listener mails the link.
 *
 * @param firm in whose look the mail goes
 * @param link the page to choose it on, with its secret: never log it
 * @param minutes how long it works
 */
public record PasswordForgotten(FirmId firm, EmailAddress to, Language language, URI link, int minutes) {

    /** Without the link, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "PasswordForgotten[" + firm + "]";
    }
}
