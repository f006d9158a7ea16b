package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.api.Required;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.terms.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How to pay, as several bodies say it. */
record TermsJson(
        @Nullable LocalDate firstOn,
        @Nullable MoneyJson instalment,
        @Nullable Integer count,
        @Nullable Interval every,
        @Nullable MoneyJson downPayment) {

    PlanTerms read() {
        return new PlanTerms(
                Required.field("firstOn", firstOn),
                every == null ? Interval.MONTH : every,
                instalment == null ? null : instalment.toMoney("instalment"),
                count,
                downPayment == null ? null : downPayment.toMoney("downPayment"));
    }
}
