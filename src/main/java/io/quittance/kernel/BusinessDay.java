package io.quittance.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that business goes by: dates of decisions, {@code sentAt}, the {@code Date:} of a mail, receipts, lifetimes of
 * reminder links. The sandbox moves it; tokens, sessions, back-off and leases never use it.
 */
public interface BusinessDay {

    /** The business instant. */
    Instant now();

    /** The business date in a zone. */
    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
