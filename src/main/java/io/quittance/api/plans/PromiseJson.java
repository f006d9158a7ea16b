package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseState;
import io.quittance.plans.promises.PromisedBy;
import java.time.LocalDate;
import java.util.List;

/** A promise as it is now. @param holdUntil the last day without a reminder, and on which the money may come */
record PromiseJson(
        String id,
        String debtor,
        List<String> invoices,
        MoneyJson amount,
        LocalDate on,
        PromisedBy by,
        PromiseState state,
        LocalDate holdUntil) {

    static PromiseJson of(Promise promise, String debtor) {
        return new PromiseJson(
                promise.id().toString(),
                debtor,
                promise.invoices(),
                MoneyJson.of(promise.amount()),
                promise.on(),
                promise.by(),
                promise.state(),
                promise.holdUntil());
    }
}
