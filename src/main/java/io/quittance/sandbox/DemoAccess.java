package io.quittance.sandbox;

import java.util.List;
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

    List<User> users() {
        return List.of();
    }

    List<DemoFirm> firms() {
        return List.of();
    }
}
