package io.quittance.api.plans;

import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.plans.terms.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wish: either a number of instalments or how much each. Without invoices it is about all that is open. */
record QuoteAskJson(
        @Mandatory @Nullable String debtor,
        @Nullable List<String> invoices,
        @Mandatory @Nullable LocalDate firstOn,
        @Nullable MoneyJson instalment,
        @Nullable Integer count,
        @Nullable Interval every,
        @Nullable MoneyJson downPayment) {

    TermsJson terms() {
        return new TermsJson(firstOn, instalment, count, every, downPayment);
    }
}
