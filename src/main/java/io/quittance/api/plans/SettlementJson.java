package io.quittance.api.plans;

import io.quittance.api.MoneyJson;
import io.quittance.plans.settlements.Settlement;
import io.quittance.plans.settlements.SettlementState;
import java.time.LocalDate;
import java.util.List;

/**
 * A settlement as it stands.
 *
 * @param owed what was owed of its invoices when it was offered
 * @param sum for which the rest is given up
 * @param expiresOn the last day on which the sum may be paid
 * @param holdUntil the last day without a reminder, and on which the money may come
 */
record SettlementJson(
        String id,
        String debtor,
        List<String> invoices,
        MoneyJson owed,
        MoneyJson sum,
        LocalDate offeredOn,
        LocalDate expiresOn,
        SettlementState state,
        LocalDate holdUntil) {

    static SettlementJson of(Settlement settlement, String debtor) {
        return new SettlementJson(
                settlement.id().toString(),
                debtor,
                settlement.invoices(),
                MoneyJson.of(settlement.owed()),
                MoneyJson.of(settlement.sum()),
                settlement.offeredOn(),
                settlement.expiresOn(),
                settlement.state(),
                settlement.holdUntil());
    }
}
