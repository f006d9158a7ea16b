package io.quittance.identity.account;

import io.quittance.kernel.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passwords, links for new ones, and the person's own data. */
@Component
final class PasswordStore {

    private static final String BY_EMAIL =
            "select staff_id from identity.staff where lower(email) = lower(:email) and password is not null and active";
    private static final String PASSWORD =
            "select password from identity.staff where staff_id = :staff and password is not null";
    private static final String EMAIL = "select email from identity.staff where staff_id = :staff";
    private static final String SET = "update identity.staff set password = :password where staff_id = :staff";
    private static final String PROFILE =
            "update identity.staff set name = :name, language = :language where staff_id = :staff";
    private static final String FORGET = "delete from identity.password_reset where staff_id = :staff";
    private static final String INSERT =
            "insert into identity.password_reset (token_hash, staff_id, expires_at) values (:token, :staff, :expires)";
    private static final String FIND =
            "select staff_id from identity.password_reset where token_hash = :token and expires_at > :now";
    private static final String USE =
            "delete from identity.password_reset where token_hash = :token and expires_at > :now returning staff_id";

    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffId> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query(Long.class)
                .optional()
                .map(StaffId::new);
    }

    Optional<String> password(StaffId staff) {
        return jdbc.sql(PASSWORD)
                .param("staff", staff.value())
                .query(String.class)
                .optional();
    }

    String email(StaffId staff) {
        return jdbc.sql(EMAIL).param("staff", staff.value()).query(String.class).single();
    }

    void set(StaffId staff, String password) {
        jdbc.sql(SET).param("password", password).param("staff", staff.value()).update();
        jdbc.sql(FORGET).param("staff", staff.value()).update();
    }

    void profile(StaffId staff, String name, String language) {
        jdbc.sql(PROFILE)
                .param("name", name)
                .param("language", language)
                .param("staff", staff.value())
                .update();
    }

    void insert(StaffId staff, byte[] token, Instant expires) {
        jdbc.sql(FORGET).param("staff", staff.value()).update();
        jdbc.sql(INSERT)
                .param("token", token)
                .param("staff", staff.value())
                .param("expires", Timestamp.from(expires))
                .update();
    }

    boolean isGood(byte[] token, Instant now) {
        return jdbc.sql(FIND)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<StaffId> use(byte[] token, Instant now) {
        return jdbc.sql(USE)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional()
                .map(StaffId::new);
    }
}
