package io.quittance.parties.twins;

import io.quittance.kernel.DebtorId;
import java.util.List;

/**
 * Debtors of a firm that look like one and the same.
 *
 * @param alike in what; at least one
 * @param debtors at least two, the one known longest first
 */
public record TwinGroup(List<Likeness> alike, List<Twin> debtors) {

    /** In what debtors are alike. */
    public enum Likeness {
        /** Name and address, whatever capitals, accents, blanks and points they are written with. */
        NAME_AND_ADDRESS,
        /** The VAT number. */
        VAT_ID,
        /** The mail address: it may also be a book-keeper's, who works for several. */
        EMAIL
    }

    /** One of them. */
    public record Twin(DebtorId id, String reference, String name) {}

    /** Copies the lists. */
    public TwinGroup {
        alike = List.copyOf(alike);
        debtors = List.copyOf(debtors);
    }
}
