package io.quittance.receivables;

import io.quittance.kernel.Refusal;
import java.util.List;

/**
 * What a list did.
 *
 * @param created invoices not known before
 * @param changed known ones with another content
 * @param unchanged known ones with the same content
 * @param refused rows that were not taken
 */
public record ListOutcome(int created, int changed, int unchanged, List<RefusedRow> refused) {

    /** A row not taken and why. */
    public record RefusedRow(int line, String number, Refusal refusal) {}

    /** Copies the list. */
    public ListOutcome {
        refused = List.copyOf(refused);
    }
}
