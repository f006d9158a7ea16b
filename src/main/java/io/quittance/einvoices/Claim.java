package io.quittance.einvoices;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an e-invoice means for the creditor.
 *
 * @param credit true when the debtor is owed: a credit note, or an invoice whose amount due is negative
 * @param total what was invoiced or credited, positive
 * @param open what is still owed of it, from nothing to the total
 * @param dueOn BT-9, else a date of the terms; null = by the debtor's or the firm's usual terms
 * @param debtorReference who owes: BT-46, else BT-48, else {@code X-} and a hash
 * @param selfBilled written by the buyer (389): rests until the firm confirms it
 * @param collected the creditor draws the money itself: rests until {@link ClaimRules#DEBIT_DAYS} after the debit
 * @param otherSeller the seller is not this firm: rests until a person of the firm has said that it is its own claim
 * @param warnings what the sender should know
 */
public record Claim(
        boolean credit,
        Money total,
        Money open,
        @Nullable LocalDate dueOn,
        String debtorReference,
        boolean selfBilled,
        boolean collected,
        boolean otherSeller,
        List<Warning> warnings) {

    /** Something taken in a way the sender should know of, by field and code of the import report. */
    public record Warning(String field, String code) {}
}
