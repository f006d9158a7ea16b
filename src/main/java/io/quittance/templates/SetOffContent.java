package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That credit was set off against what the debtor owed: a set-off is declared to the other side (BGB § 388, C. civ. art. 1347).
 *
 * @param on the day it was done
 * @param uses what was deducted from what, in one currency
 * @param kept what is still in the debtor's favour in that currency
 */
public record SetOffContent(LocalDate on, List<Use> uses, Money kept) implements PrintableContent {

    /** Copies the list. */
    public SetOffContent {
        uses = List.copyOf(uses);
    }

    /**
     * One deduction.
     *
     * @param credit number of the credit note, null for money paid beyond what was owed
     * @param invoice the number of the invoice it was put on
     * @param left still open on the invoice
     */
    public record Use(@Nullable String credit, String invoice, Money amount, Money left) {}

    Money total() {
        return uses.stream().map(Use::amount).reduce(Money.zero(kept.currency()), Money::plus);
    }
}
