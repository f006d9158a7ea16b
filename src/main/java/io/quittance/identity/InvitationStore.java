package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.sql.Array;
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

/** All SQL on invitations. */
@Component
final class InvitationStore {

    private static final String COLUMNS = "invitation_id, email, role, firms, language, invited_by, expires_at";
    private static final String INSERT = """
            insert into identity.invitation (token_hash, email, role, firms, language, invited_by, expires_at)
            values (:token, :email, :role, cast(:firms as bigint[]), :language, :by, :expires)
            """;
    private static final String WAITING = "select " + COLUMNS
            + " from identity.invitation where used_at is null and expires_at > :now order by invitation_id desc";
    private static final String WAITING_OF_FIRM = "select " + COLUMNS
            + " from identity.invitation where firms = array[cast(:firm as bigint)] and used_at is null and expires_at > :now"
            + " order by invitation_id desc";
    private static final String FIND = "select " + COLUMNS
            + " from identity.invitation where token_hash = :token and used_at is null and expires_at > :now";
    private static final String USE = "update identity.invitation set used_at = :now"
            + " where token_hash = :token and used_at is null and expires_at > :now returning " + COLUMNS;
    private static final String WITHDRAW =
            "delete from identity.invitation where invitation_id = :id and used_at is null";
    private static final String WITHDRAW_BY =
            "delete from identity.invitation where invited_by = :by and role = 'OPERATOR' and used_at is null";
    private static final String PURGE = "delete from identity.invitation where expires_at <= :before";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation, byte[] token) {
        jdbc.sql(INSERT)
                .param("token", token)
                .param("email", invitation.email())
                .param("role", invitation.role().name())
                .param(
                        "firms",
                        invitation.firms().stream().map(FirmId::value).sorted().toArray(Long[]::new))
                .param("language", invitation.language().code())
                .param("by", invitation.invitedBy())
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    List<Invitation> waiting(Instant now) {
        return jdbc.sql(WAITING)
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .list();
    }

    List<Invitation> waiting(FirmId firm, Instant now) {
        return jdbc.sql(WAITING_OF_FIRM)
                .param("firm", firm.value())
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .list();
    }

    Optional<Invitation> find(byte[] token, Instant now) {
        return jdbc.sql(FIND)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    Optional<Invitation> use(byte[] token, Instant now) {
        return jdbc.sql(USE)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(InvitationStore::invitation)
                .optional();
    }

    boolean withdraw(long id) {
        return jdbc.sql(WITHDRAW).param("id", id).update() == 1;
    }

    void withdrawOperators(String invitedBy) {
        jdbc.sql(WITHDRAW_BY).param("by", invitedBy).update();
    }

    int purge(Instant before) {
        return jdbc.sql(PURGE).param("before", Timestamp.from(before)).update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getLong("invitation_id"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                firms(row.getArray("firms")),
                Language.parse(row.getString("language")),
                row.getString("invited_by"),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Set<FirmId> firms(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(FirmId::new).collect(Collectors.toUnmodifiableSet());
    }
}
