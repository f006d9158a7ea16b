package io.quittance.api.plans;

import io.quittance.api.Mandatory;
import io.quittance.api.MoneyJson;
import io.quittance.plans.terms.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another offer for the same claims. */
record CounterJson(
        @Mandatory @Nullable LocalDate firstOn,
        @Nullable MoneyJson instalment,
        @Nullable Integer count,
        @Nullable Interval every,
        @Nullable MoneyJson downPayment,
        @Nullable String note) {

    TermsJson terms() {
        return new TermsJson(firstOn, instalment, count, every, downPayment);
    }
}
