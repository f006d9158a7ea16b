package io.quittance.api.entrance;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The memory of idempotency keys for 72 hours: each belongs to one client and one route. Scope: the firm's. */
@Component
class IdempotencyStore {

    private static final Duration KEPT = Duration.ofDays(3);
    // A claim without an answer is from a process that died: after this time the request may be done again.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String CLAIM = """
            insert into api.idempotency_key as k (firm_id, client, route_hash, key, request_hash)
            values (:firm, :client, :route, :key, :hash)
            on conflict (firm_id, client, route_hash, key) do update
            set request_hash = excluded.request_hash, claimed_at = clock_timestamp()
            where k.status is null and k.request_hash = excluded.request_hash
              and k.claimed_at < clock_timestamp() - make_interval(secs => :lease)
            returning true
            """;
    private static final String FIND = """
            select request_hash, status, headers, body from api.idempotency_key
            where firm_id = :firm and client = :client and route_hash = :route and key = :key
            """;
    private static final String ANSWER = """
            update api.idempotency_key set status = :status, headers = :headers, body = :body
            where firm_id = :firm and client = :client and route_hash = :route and key = :key
            """;
    private static final String RELEASE = """
            delete from api.idempotency_key
            where firm_id = :firm and client = :client and route_hash = :route and key = :key and status is null
            """;
    private static final String PURGE =
            "delete from api.idempotency_key where claimed_at < clock_timestamp() - make_interval(secs => :kept)";

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer as it was given.
     *
     * @param requestHash of method, path and body it was given to
     * @param status HTTP status; 0 while the first request is still being worked on
     * @param headers content type and location, one per line
     */
    record Answer(byte[] requestHash, int status, @Nullable String headers, byte @Nullable [] body) {}

    /** Takes the key for a request. @return nothing when it is ours now, else what is known of it */
    @Transactional
    public Optional<Answer> claim(IdempotencyKey key, byte[] requestHash) {
        var claimed = sql(CLAIM, key)
                .param("hash", requestHash)
                .param("lease", LEASE.toSeconds())
                .query(Boolean.class)
                .optional();
        return claimed.isPresent() ? Optional.empty() : Optional.of(find(key));
    }

    /** Remembers the answer. */
    @Transactional
    public void answer(IdempotencyKey key, int status, String headers, byte[] body) {
        sql(ANSWER, key)
                .param("status", status)
                .param("headers", headers)
                .param("body", body)
                .update();
    }

    /** Gives the key back after a failure of ours: the request may be sent again. */
    @Transactional
    public void release(IdempotencyKey key) {
        sql(RELEASE, key).update();
    }

    /** Forgets what is older than 72 hours, for all firms. */
    @Transactional
    public void purge() {
        jdbc.sql(PURGE).param("kept", KEPT.toSeconds()).update();
    }

    private JdbcClient.StatementSpec sql(String text, IdempotencyKey key) {
        return jdbc.sql(text)
                .param("firm", key.firm().value())
                .param("client", key.client())
                .param("route", key.route())
                .param("key", key.text());
    }

    private Answer find(IdempotencyKey key) {
        return sql(FIND, key)
                .query((row, _) -> new Answer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getBytes("body")))
                .single();
    }
}
