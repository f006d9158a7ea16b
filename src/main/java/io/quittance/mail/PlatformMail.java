package io.quittance.mail;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.templates.MessageContent;
import java.util.List;

/**
 * A mail to a member of staff in nobody's name but the platform's own: the person belongs to no firm, or to several.
 *
 * @param key what it is known by; asked for again under the same key it is the same mail
 * @param template the folder of its texts
 * @param firms names that the text may tell, none for an operator
 */
public record PlatformMail(
        String key, EmailAddress to, Language language, String template, MessageContent content, List<String> firms) {

    /** Copies the list. */
    public PlatformMail {
        firms = List.copyOf(firms);
    }
}
