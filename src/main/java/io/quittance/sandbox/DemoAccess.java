package io.quittance.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sign-ins and API clients of the demo. Their secrets are made at a reset and kept beside the data. */
@Component
class DemoAccess {

    /** A person who may sign in. */
    record User(String role, String email, String password, List<String> firms) {}

    private final List<User> users = new ArrayList<>();

    List<User> users() {
        return List.copyOf(users);
    }
}
