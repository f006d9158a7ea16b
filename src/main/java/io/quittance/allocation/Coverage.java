package io.quittance.allocation;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * What covers a part of a claim for a time. It moves nothing in the ledger.
 *
 * @param source key of the fact, unique among those of its kind and invoice, such as {@code payment/17}
 * @param amount more than nothing, in the invoice's currency
 * @param since the first day on which it counts
 * @param means of money on its way: the payment's means; else empty
 */
public record Coverage(InvoiceId invoice, Kind kind, String source, Money amount, LocalDate since, String means) {

    /** Why a part is covered. */
    public enum Kind {
        /** Money is on its way and may still fail. */
        PENDING,
        /** The debtor promised to pay by a day. */
        PROMISED,
        /** An instalment plan covers it. */
        PLAN,
        /** The debtor contests it. */
        DISPUTED
    }

    /** Checks. */
    public Coverage {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing covers nothing");
        }
    }
}
