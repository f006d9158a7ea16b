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

    private final FirmId firm;
    private final String kind;
    private final String source;
    private final String reason;
    private final LocalDate on;
    private final Instant at;
    private final StringBuilder entries = new StringBuilder(256);
    private String debtor = "";
    private String payment = "";
    private String reversed = "";

    PostingMac(FirmId firm, String kind, String source, String reason, LocalDate on, Instant at) {
        this.firm = firm;
        this.kind = kind;
        this.source = source;
        this.reason = reason;
        this.on = on;
        this.at = at;
    }

    /** Whose debt it is about. */
    PostingMac of(@Nullable String owner) {
        debtor = orEmpty(owner);
        return this;
    }

    /** Which payment made it. */
    PostingMac by(@Nullable Long id) {
        payment = id == null ? "" : id.toString();
        return this;
    }

    /** What it takes back. */
    PostingMac reversing(@Nullable String other) {
        reversed = orEmpty(other);
        return this;
    }

    PostingMac entry(
            int line,
            String account,
            @Nullable String owner,
            @Nullable String invoice,
            String component,
            String currency,
            long minor) {
        entries.append(ENTRY).append(line).append(FIELD).append(account);
        entries.append(FIELD).append(orEmpty(owner)).append(FIELD).append(orEmpty(invoice));
        entries.append(FIELD).append(currency).append(FIELD).append(minor);
        if (!component.equals(UNNAMED)) {
            entries.append(FIELD).append(component);
        }
        return this;
    }

    byte[] compute(byte[] key) {
        return Hashes.hmac(key, head() + entries);
    }

    private String head() {
        return String.join(
                String.valueOf(FIELD),
                "v1",
                String.valueOf(firm.value()),
                kind,
                source,
                debtor,
                payment,
                reversed,
                reason,
                on.toString(),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
