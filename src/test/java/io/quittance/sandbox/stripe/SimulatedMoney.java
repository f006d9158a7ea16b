package io.quittance.sandbox.stripe;

import org.springframework.context.ApplicationContext;

/** Makes the simulated Stripe say another amount or currency than was asked for. */
public final class SimulatedMoney {

    private SimulatedMoney() {}

    /** Changes what the firm's last payment intent says it received. */
    public static void rewrite(ApplicationContext application, String firm, long minor, String currency) {
        var account = application.getBean(SimulatorAccounts.class).ofFirm(firm).orElseThrow();
        var store = application.getBean(SimulatorStore.class);
        var intent = store.list(account.id(), "payment_intent", _ -> true).getFirst();
        store.put(account.id(), intent.put("amount_received", minor).put("currency", currency));
    }
}
