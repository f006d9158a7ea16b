package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.util.List;

/** A plan that was asked for or could be. */
record ScheduleJson(int count, LocalDate firstOn, Interval every, List<InstalmentJson> instalments) {

    /** So much on this day. */
    record InstalmentJson(LocalDate on, MoneyJson amount) {}

    static ScheduleJson of(Wish wish) {
        return new ScheduleJson(wish.count(), wish.firstOn(), wish.every(), instalments(wish));
    }

    static List<InstalmentJson> instalments(Wish wish) {
        return wish.schedule().instalments().stream()
                .map(one -> new InstalmentJson(one.on(), MoneyJson.of(one.amount())))
                .toList();
    }
}
