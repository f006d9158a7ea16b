package io.quittance.api.plans;

import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish that is meant.
 *
 * @param by DEBTOR for what the debtor said, FIRM for an offer to the debtor
 */
record PlanAskJson(
        @Mandatory @Nullable String debtor,
        @Nullable List<String> invoices,
        @Mandatory @Nullable LocalDate firstOn,
        @Nullable MoneyJson instalment,
        @Nullable Integer count,
        @Nullable Interval every,
        @Nullable MoneyJson downPayment,
        @Mandatory @Nullable Side by,
        @Nullable String note) {

    QuoteAskJson wish() {
        return new QuoteAskJson(debtor, invoices, firstOn, instalment, count, every, downPayment);
    }
}
