package io.quittance.sandbox;

import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sign-ins and API clients of the demo. Their secrets are made at a reset and kept beside the data. */
@Component
class DemoAccess {

    /** A person who may sign in. */
    record User(String role, String email, String password, List<String> firms) {}

    /** A firm as scripts see it. */
    record DemoFirm(
            String key,
            String name,
            String country,
            String currency,
            String timeZone,
            String portal,
            String clientId,
            String clientSecret,
            String stripeWebhookSecret) {}

    private final Firms firms;
    private final DataDirectory data;
    private final String publicUrl;

    DemoAccess(Firms firms, DataDirectory data, @Value("${quittance.public-url}") String publicUrl) {
        this.firms = firms;
        this.data = data;
        this.publicUrl = publicUrl;
    }

    /** Name under which a firm's Stripe webhook secret is kept. */
    static String webhookSecretName(String firm) {
        return "stripe." + firm + ".webhook";
    }

    /** The demo's people. */
    List<User> users() {
        return DemoPeople.ALL.stream()
                .map(person -> new User(
                        person.role().name(),
                        person.email(),
                        kept(DemoPeople.passwordName(person.email())),
                        person.firms()))
                .toList();
    }

    /** The demo's own firms; one that an operator adds has no client kept here. */
    List<DemoFirm> firms() {
        return new TenantScope.Platform()
                .call(firms::all).stream()
                        .filter(firm -> data.kept(DemoPeople.clientIdName(firm.key())) != null)
                        .map(firm -> new DemoFirm(
                                firm.key(),
                                firm.name(),
                                firm.country().value(),
                                firm.currency().getCurrencyCode(),
                                firm.zone().getId(),
                                publicUrl + "/c/" + firm.key(),
                                kept(DemoPeople.clientIdName(firm.key())),
                                kept(DemoPeople.clientSecretName(firm.key())),
                                kept(webhookSecretName(firm.key()))))
                        .toList();
    }

    private String kept(String name) {
        return Objects.requireNonNullElse(data.kept(name), "");
    }
}
