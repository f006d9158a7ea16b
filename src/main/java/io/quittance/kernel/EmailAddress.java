package io.quittance.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Exactly one mailbox, ASCII local part and domain. This is the only address parser (rule D45): anything that could be read
 * as two mailboxes, a display name, a comment or a header is refused. The same text gets the same answer at every entrance.
 */
public record EmailAddress(String value) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** Takes an address that {@link #parse} accepts. */
    public EmailAddress {
        if (!valid(value)) {
            throw new RefusedException(
                    "email",
                    "format",
                    "This is not one e-mail address",
                    "send one address such as compta@dupont.example");
        }
    }

    /**
     * Reads one mailbox. Blanks around it, as lists pad their columns with, are no part of it.
     *
     * @throws RefusedException for anything else, line breaks and control characters included
     */
    public static EmailAddress parse(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new EmailAddress(text.substring(from, to));
    }

    /** Spaces of every width and what has none, such as the mark at the begin of a file. */
    private static boolean isBlank(char c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
    }

    /** The part behind the @, in lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean valid(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > 64
                || text.length() > 254
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        var labels = text.substring(at + 1).split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }
}
