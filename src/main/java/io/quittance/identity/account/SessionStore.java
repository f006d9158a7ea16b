package io.quittance.identity.account;

import io.quittance.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in, and where from. */
@Component
final class SessionStore {

    private static final String BEGIN = """
            insert into identity.staff_session (staff_id, browser, began_at, seen_at)
            values (:staff, :browser, clock_timestamp(), clock_timestamp()) returning session_id
            """;
    private static final String SEEN = """
            update identity.staff_session set seen_at = clock_timestamp()
            where session_id = :session and ended_at is null and seen_at < clock_timestamp() - interval '1 minute'
            """;
    private static final String ALIVE =
            "select exists (select from identity.staff_session where session_id = :session and ended_at is null)";
    private static final String OF_PERSON = """
            select session_id, browser, began_at, seen_at from identity.staff_session
            where staff_id = :staff and ended_at is null and seen_at > clock_timestamp() - interval '12 hours'
            order by seen_at desc limit 50
            """;
    private static final String END = """
            update identity.staff_session set ended_at = clock_timestamp()
            where staff_id = :staff and session_id = :session and ended_at is null
            """;
    private static final String END_ALL_BUT = """
            update identity.staff_session set ended_at = clock_timestamp()
            where staff_id = :staff and session_id <> :kept and ended_at is null
            """;
    private static final String PURGE =
            "delete from identity.staff_session where seen_at < clock_timestamp() - interval '30 days'";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session of a person.
     *
     * @param browser what it said of itself
     */
    record Session(long id, String browser, Instant beganAt, Instant seenAt) {}

    long begin(StaffId staff, String browser) {
        jdbc.sql(PURGE).update();
        return jdbc.sql(BEGIN)
                .param("staff", staff.value())
                .param("browser", browser)
                .query(Long.class)
                .single();
    }

    boolean isAlive(long session) {
        jdbc.sql(SEEN).param("session", session).update();
        return jdbc.sql(ALIVE).param("session", session).query(Boolean.class).single();
    }

    List<Session> of(StaffId staff) {
        return jdbc.sql(OF_PERSON)
                .param("staff", staff.value())
                .query(SessionStore::session)
                .list();
    }

    void end(StaffId staff, long session) {
        jdbc.sql(END).param("staff", staff.value()).param("session", session).update();
    }

    void endAllBut(StaffId staff, long kept) {
        jdbc.sql(END_ALL_BUT).param("staff", staff.value()).param("kept", kept).update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getLong("session_id"),
                row.getString("browser"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }
}
