package io.quittance.payments;

/** The reference belongs to another payment of the firm; nothing was changed. */
public class ReferenceUsedException extends RuntimeException {

    /** For this reference. */
    public ReferenceUsedException(String reference) {
        super("the reference " + reference + " was used for another payment");
    }
}
