package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A person asked for a new password; the listener mails the link.
 *
 * @param firm in whose look the mail goes: the only one the person works for; null when it is another number of them
 * @param link the page to choose it on, with its secret: never log it
 * @param minutes how long it works
 */
public record PasswordForgotten(@Nullable FirmId firm, EmailAddress to, Language language, URI link, int minutes) {

    /** Without the link, so that a log line cannot give it away. */
    @Override
    public String toString() {
        return "PasswordForgotten[" + (firm == null ? "platform" : firm) + "]";
    }
}
