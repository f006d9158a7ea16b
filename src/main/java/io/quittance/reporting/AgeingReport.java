package io.quittance.reporting;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What is open, by how long it is overdue.
 *
 * @param on the day it is measured on, by value dates
 * @param figures one per currency, in the order of their codes; none when nothing is open
 */
public record AgeingReport(LocalDate on, List<CurrencyAgeing> figures) {

    /**
     * The buckets of one currency.
     *
     * @param buckets all five, the youngest first, empty ones included
     * @param credits open credit of debtors as a positive amount; it is in no bucket
     */
    public record CurrencyAgeing(Currency currency, List<BucketSum> buckets, Money credits) {

        /** Everything in the buckets, credit not deducted. */
        public Money total() {
            return buckets.stream().map(BucketSum::amount).reduce(Money.zero(currency), Money::plus);
        }

        /** Everything past its due date. */
        public Money overdue() {
            return total().minus(buckets.getFirst().amount());
        }
    }

    /**
     * One bucket.
     *
     * @param count how many claims
     */
    public record BucketSum(AgeBucket bucket, Money amount, long count) {}
}
