package io.quittance.portal.plan;

import io.quittance.plans.terms.Wish;
import java.util.List;

/**
 * What is about to be agreed upon or sent.
 *
 * @param atOnce it runs as soon as it is confirmed; else a person answers
 * @param invoices the numbers of what it covers
 * @param back where it came from, behind the firm's own address
 */
record LastLook(Wish wish, boolean atOnce, List<String> invoices, String back, Act act) {

    /** Does it. */
    @FunctionalInterface
    interface Act {
        PlanActs.Outcome confirmed(PlanActs.Said said);
    }
}
