package io.quittance.kernel;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exactly one mailbox. This is the only address parser (rule D45): anything that could be read as two mailboxes, a display
 * name, a comment or a header is refused. The same text gets the same answer at every entrance.
 *
 * <p>The part before the @ may have letters and digits of any alphabet (RFC 6531), but none that only look like others
 * (Unicode NFKC) and none that are not seen. The domain is in its ASCII form (RFC 5891).
 */
public record EmailAddress(String value) {

    private static final int MAX_BYTES = 254;
    private static final int MAX_LOCAL_BYTES = 64;
    private static final String UNSEEN = "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f"
            + "\\x{1bca0}-\\x{1bca3}\\x{1d173}-\\x{1d17a}\\x{e0100}-\\x{e01ef}";
    private static final String BEGIN = "A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\p{L}\\p{Nd}";
    private static final String ATOM =
            "[" + BEGIN + "&&[^" + UNSEEN + "]][" + BEGIN + "\\p{Mn}\\p{Mc}&&[^" + UNSEEN + "]]*";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** Takes an address as {@link #parse} leaves it. */
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
        var written = text.substring(from, to);
        return new EmailAddress(isAscii(written) ? written : oneForm(written));
    }

    /** Reads one mailbox; nothing when the text is none. */
    public static Optional<EmailAddress> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
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

    /** True when only mail servers with SMTPUTF8 take it (RFC 6531): a letter before the @ is not ASCII. */
    public boolean isInternational() {
        return !isAscii(value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Composed characters, and the domain's form in ASCII; a domain that has none stays, and is refused. */
    private static String oneForm(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        var domain = text.substring(at + 1);
        if (at < 0 || isAscii(domain)) {
            return text;
        }
        var info = new IDNA.Info();
        var ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors() ? text : text.substring(0, at + 1) + ascii;
    }

    private static boolean valid(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && bytes(text) <= MAX_BYTES
                && isLocal(text.substring(0, at))
                && isDomain(text.substring(at + 1).split("\\.", -1));
    }

    private static boolean isLocal(String local) {
        return bytes(local) <= MAX_LOCAL_BYTES
                && LOCAL.matcher(local).matches()
                && Normalizer.isNormalized(local, Normalizer.Form.NFKC);
    }

    private static boolean isDomain(String[] labels) {
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return labels.length > 1;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
