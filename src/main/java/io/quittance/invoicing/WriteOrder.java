package io.quittance.invoicing;

import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a set of inputs came.
 *
 * @param part the part of a list it is; null = one that came alone
 * @param named invoices that the list has named before: the same again is fine, another content is refused
 */
record WriteOrder(@Nullable ListPart part, Predicate<InvoiceId> named) {

    /** One invoice by itself. */
    static WriteOrder alone() {
        return new WriteOrder(null, _ -> false);
    }

    /** The list that can take it back. */
    @Nullable
    ImportId list() {
        return part == null ? null : part.list();
    }
}
