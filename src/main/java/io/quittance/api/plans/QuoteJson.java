package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.Quote;
import java.util.List;

/** The answer to a wish. */
record QuoteJson(
        Quote.Outcome outcome, List<PlanRule> failed, MoneyJson total, ScheduleJson asked, List<ScheduleJson> nearest) {

    static QuoteJson of(Quote quote) {
        return new QuoteJson(
                quote.outcome(),
                quote.failed(),
                MoneyJson.of(quote.total()),
                ScheduleJson.of(quote.asked()),
                quote.nearest().stream().map(ScheduleJson::of).toList());
    }
}
