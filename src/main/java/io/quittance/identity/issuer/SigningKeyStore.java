package io.quittance.identity.issuer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SigningKeyStore {

    private static final String READ = "select sealed from identity.signing_key where purpose = 'tokens'";
    private static final String INSERT =
            "insert into identity.signing_key (purpose, sealed, created_at) values ('tokens', :sealed, :at) on conflict do nothing";

    private final JdbcClient jdbc;

    SigningKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> sealed() {
        return jdbc.sql(READ).query(String.class).optional();
    }

    /** Keeps the key unless another node was first. */
    void keep(String sealed, Instant at) {
        jdbc.sql(INSERT).param("sealed", sealed).param("at", Timestamp.from(at)).update();
    }
}
