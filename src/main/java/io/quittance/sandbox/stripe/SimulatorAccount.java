package io.quittance.sandbox.stripe;

/**
 * A firm's account at the simulated Stripe.
 *
 * @param id {@code acct_…}
 * @param firm key of the firm whose webhook address gets the events
 * @param name as the payment page shows it
 * @param settles the currency of its balance, as Stripe writes it: {@code eur}
 * @param secretKey {@code sk_test_…}, to be stored with the firm
 * @param webhookSecret {@code whsec_…}, to be stored with the firm
 */
public record SimulatorAccount(
        String id, String firm, String name, String settles, String secretKey, String webhookSecret) {}
