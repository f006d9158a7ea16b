package io.quittance.identity;

import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on API clients. */
@Component
final class ApiClientStore {

    private static final String COLUMNS = "firm_id, client_key, name, scopes, created_at, created_by, revoked_at";
    private static final String OF_FIRM = "select " + COLUMNS
            + " from identity.api_client where firm_id = :firm order by revoked_at is not null, lower(name), api_client_id";
    private static final String BY_KEY = "select " + COLUMNS + " from identity.api_client where client_key = :key";
    private static final String SECRET =
            "select secret from identity.api_client where client_key = :key and revoked_at is null";
    private static final String INSERT = """
            insert into identity.api_client (firm_id, client_key, name, secret, scopes, created_at, created_by)
            values (:firm, :key, :name, :secret, :scopes, :at, :by)
            """;
    private static final String ROTATE =
            "update identity.api_client set secret = :secret where firm_id = :firm and client_key = :key and revoked_at is null";
    private static final String REVOKE =
            "update identity.api_client set revoked_at = :at where firm_id = :firm and client_key = :key and revoked_at is null";

    private final JdbcClient jdbc;

    ApiClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiClient> ofFirm(FirmId firm) {
        return jdbc.sql(OF_FIRM)
                .param("firm", firm.value())
                .query(ApiClientStore::client)
                .list();
    }

    Optional<ApiClient> byKey(String key) {
        return jdbc.sql(BY_KEY).param("key", key).query(ApiClientStore::client).optional();
    }

    Optional<String> secret(String key) {
        return jdbc.sql(SECRET).param("key", key).query(String.class).optional();
    }

    void insert(ApiClient client, String secretHash) {
        jdbc.sql(INSERT)
                .param("firm", client.firm().value())
                .param("key", client.key())
                .param("name", client.name())
                .param("secret", secretHash)
                .param(
                        "scopes",
                        client.scopes().stream().map(ApiScope::text).sorted().toArray(String[]::new))
                .param("at", Timestamp.from(client.createdAt()))
                .param("by", client.createdBy())
                .update();
    }

    boolean rotate(FirmId firm, String key, String secretHash) {
        return jdbc.sql(ROTATE)
                        .param("secret", secretHash)
                        .param("firm", firm.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    boolean revoke(FirmId firm, String key, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("at", Timestamp.from(at))
                        .param("firm", firm.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        var revokedAt = row.getTimestamp("revoked_at");
        return new ApiClient(
                new FirmId(row.getLong("firm_id")),
                row.getString("client_key"),
                row.getString("name"),
                scopes((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                revokedAt == null ? null : revokedAt.toInstant());
    }

    private static Set<ApiScope> scopes(String[] texts) {
        return Arrays.stream(texts).map(ApiScope::parse).collect(Collectors.toUnmodifiableSet());
    }
}
