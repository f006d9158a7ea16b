package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a posting down in one way only, for its HMAC: what it says in the firm's own words (numbers, references, dates,
 * amounts), not our identifiers. The separators are control characters, which no stored text contains.
 */
final class PostingMac {

    private static final char FIELD = '\u001f';
    private static final char ENTRY = '\u001e';

    /** The component every entry had before there were others: left out, so that what was signed then still fits. */
    private static final String UNNAMED = DebtComponent.PRINCIPAL.name();

    private final StringBuilder text = new StringBuilder(256);

    PostingMac(
            FirmId firm,
            String kind,
            String source,
            @Nullable String debtor,
            @Nullable Long payment,
            @Nullable String reverses,
            String reason,
            LocalDate on,
            Instant at) {
        text.append("v1").append(FIELD).append(firm.value());
        text.append(FIELD).append(kind).append(FIELD).append(source);
        text.append(FIELD).append(orEmpty(debtor)).append(FIELD).append(payment == null ? "" : payment);
        text.append(FIELD).append(orEmpty(reverses)).append(FIELD).append(reason);
        text.append(FIELD).append(on).append(FIELD).append(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    PostingMac entry(
            int line,
            String account,
            @Nullable String debtor,
            @Nullable String invoice,
            String component,
            String currency,
            long minor) {
        text.append(ENTRY).append(line).append(FIELD).append(account);
        text.append(FIELD).append(orEmpty(debtor)).append(FIELD).append(orEmpty(invoice));
        text.append(FIELD).append(currency).append(FIELD).append(minor);
        if (!component.equals(UNNAMED)) {
            text.append(FIELD).append(component);
        }
        return this;
    }

    byte[] compute(byte[] key) {
        return Hashes.hmac(key, text.toString());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
