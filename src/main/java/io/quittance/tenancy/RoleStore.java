package io.quittance.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RoleStore {

    private static final String ROLE = "select set_config('role', :role, true)";

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rest of the transaction works in this role of the database; {@code none} is the login's own. */
    void take(String role) {
        jdbc.sql(ROLE).param("role", role).query(String.class).single();
    }
}
