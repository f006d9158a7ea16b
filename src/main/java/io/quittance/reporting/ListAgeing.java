package io.quittance.reporting;

import io.quittance.kernel.Money;
import java.util.Currency;
import java.util.Map;

/**
 * What is open of the invoices of a list of cases in one currency, by how late it is; credit is not deducted.
 *
 * @param buckets those in which something is open
 * @param overdue of all buckets but what is not due
 */
public record ListAgeing(Currency currency, Map<AgeBucket, Money> buckets, Money overdue) {}
