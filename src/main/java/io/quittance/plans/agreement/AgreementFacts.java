package io.quittance.plans.agreement;

import io.quittance.branding.Brand;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.plans.Plan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is made of.
 *
 * @param accepted by whom the last offer was taken, and when
 * @param declared what the debtor ticked; null = nothing
 */
record AgreementFacts(
        Firm creditor,
        Debtor debtor,
        Brand brand,
        Plan plan,
        InterestMode interest,
        LocalDate on,
        Acceptance accepted,
        ActStore.@Nullable Act declared) {

    /** @param author a staff identifier, {@code api:client} or {@code debtor_17} */
    record Acceptance(String author, Instant at) {}
}
