package io.quittance.invoicing;

import io.quittance.kernel.Refusal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list did.
 *
 * @param created invoices not known before
 * @param changed known ones with another content
 * @param unchanged known ones with the same content
 * @param refused rows that were not taken
 * @param named identifiers of the invoices whose content is what the list says
 */
public record ListOutcome(int created, int changed, int unchanged, List<RefusedRow> refused, List<Long> named) {

    /** Nothing was done. */
    public static final ListOutcome NOTHING = new ListOutcome(0, 0, 0, List.of(), List.of());

    /** A row not taken and why. */
    public record RefusedRow(int line, String number, Refusal refusal) {}

    /** Copies the lists. */
    public ListOutcome {
        refused = List.copyOf(refused);
        named = List.copyOf(named);
    }

    /** Both together. */
    public ListOutcome plus(ListOutcome other) {
        return new ListOutcome(
                created + other.created,
                changed + other.changed,
                unchanged + other.unchanged,
                Stream.concat(refused.stream(), other.refused.stream()).toList(),
                Stream.concat(named.stream(), other.named.stream()).toList());
    }
}
