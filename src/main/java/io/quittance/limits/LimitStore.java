package io.quittance.limits;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on limiter state. */
@Component
final class LimitStore {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String COUNT = """
            insert into limits.limiter as l (purpose, key_hash, since, used) values (:purpose, :key, :now, 1)
            on conflict (purpose, key_hash) do update
            set used = case when l.since <= :windowStart then 1 else least(l.used + 1, 1000000) end,
                since = case when l.since <= :windowStart then excluded.since else l.since end
            returning used
            """;
    private static final String USED = """
            select coalesce(max(used), 0) from limits.limiter
            where purpose = :purpose and key_hash = :key and since > :windowStart
            """;
    private static final String GIVE_BACK =
            "update limits.limiter set used = greatest(used - 1, 0) where purpose = :purpose and key_hash = :key";
    private static final String PURGE = "delete from limits.limiter where since <= :windowStart";

    private final JdbcClient jdbc;

    LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(String purpose, byte[] key, Instant now) {
        return jdbc.sql(COUNT)
                .param("purpose", purpose)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("windowStart", Timestamp.from(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    int used(String purpose, byte[] key, Instant now) {
        return jdbc.sql(USED)
                .param("purpose", purpose)
                .param("key", key)
                .param("windowStart", Timestamp.from(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    void giveBack(String purpose, byte[] key) {
        jdbc.sql(GIVE_BACK).param("purpose", purpose).param("key", key).update();
    }

    int purge(Instant now) {
        return jdbc.sql(PURGE)
                .param("windowStart", Timestamp.from(now.minus(WINDOW)))
                .update();
    }
}
