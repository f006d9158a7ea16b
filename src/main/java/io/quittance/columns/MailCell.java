package io.quittance.columns;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lists and invoices write where a mail address belongs. An address that is none is no reason against an invoice: it
 * goes by letter, and the sender is told.
 *
 * @param address the first usable address; null when there is none
 * @param trouble code of a warning: {@code not-usable}, {@code first-of-several}; null = all is well
 */
public record MailCell(
        @Nullable EmailAddress address, @Nullable String trouble) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;,|\\n]\\s*|\\s+(?:/|und|et|en|and)\\s+");
    private static final Pattern NAMED = Pattern.compile(".*<([^<>]+)>\\s*");
    private static final String LINK = "mailto:";

    /** Reads a cell. */
    public static MailCell of(String cell) {
        var direct = EmailAddress.read(cell);
        if (direct.isPresent()) {
            return new MailCell(direct.get(), null);
        }
        var written = PlainText.tidy(cell);
        var several = List.of(BETWEEN.split(written));
        var usable = (several.size() > 1 ? several.stream() : Arrays.stream(new String[] {written}))
                .flatMap(one -> address(one).stream())
                .distinct()
                .toList();
        if (usable.isEmpty()) {
            return new MailCell(null, "not-usable");
        }
        return new MailCell(usable.getFirst(), several.size() > 1 ? "first-of-several" : null);
    }

    private static Optional<EmailAddress> address(String written) {
        var text = written.strip();
        var named = NAMED.matcher(text);
        if (named.matches()) {
            text = named.group(1).strip();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith(LINK)) {
            text = text.substring(LINK.length()).replaceFirst("\\?.*", "").strip();
        }
        return EmailAddress.read(text.replaceFirst("@\\s+", "@"));
    }
}
