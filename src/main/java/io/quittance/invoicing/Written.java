package io.quittance.invoicing;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Refusal;

/** What became of one input. */
sealed interface Written {

    /** What was said. */
    InvoiceInput input();

    /** What writing did. */
    enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** It says what was said. */
    record Stored(InvoiceInput input, InvoiceId invoice, Effect effect) implements Written {}

    /** It was not taken. */
    record Refused(InvoiceInput input, Refusal refusal) implements Written {}

    /** It was not taken, because something refers to what is stored under its number. */
    record InUse(InvoiceInput input) implements Written {}
}
