package io.quittance.sandbox;

import io.quittance.parties.Firm;
import io.quittance.payments.checkout.StripeAccounts;
import io.quittance.sandbox.stripe.SimulatorAccounts;
import io.quittance.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Gives a firm of the demo an account at the simulated Stripe, as an administrator would in the console. */
@Component
class DemoCards {

    private final SimulatorAccounts simulator;
    private final StripeAccounts accounts;
    private final DataDirectory data;

    DemoCards(SimulatorAccounts simulator, StripeAccounts accounts, DataDirectory data) {
        this.simulator = simulator;
        this.accounts = accounts;
        this.data = data;
    }

    void connect(Firm firm) {
        var account = simulator.open(firm.key(), firm.name(), firm.currency().getCurrencyCode());
        data.keep(DemoAccess.webhookSecretName(firm.key()), account.webhookSecret());
        new TenantScope.FirmStaff(firm.id())
                .run(() -> accounts.put(firm.id(), account.secretKey(), account.webhookSecret()));
    }
}
