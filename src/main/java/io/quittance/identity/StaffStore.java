package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on people and what they may do. */
@Component
final class StaffStore {

    private static final String SELECT = """
            select s.staff_id, s.email, s.name, s.language, s.operator, s.active,
                   coalesce((select array_agg(g.role || ':' || g.firm_id order by g.firm_id)
                             from identity.staff_grant g where g.staff_id = s.staff_id), '{}') as grants
            from identity.staff s
            """;
    private static final String BY_ID = SELECT + " where s.staff_id = :staff";
    private static final String ALL = SELECT + " order by lower(s.name), s.staff_id";
    private static final String NAMES = "select staff_id, name from identity.staff where staff_id = any (:people)";
    private static final String OF_FIRM = SELECT + """
             where exists (select from identity.staff_grant g where g.staff_id = s.staff_id and g.firm_id = :firm)
             order by lower(s.name), s.staff_id
            """;
    private static final String BY_EMAIL =
            "select staff_id, password, active from identity.staff where lower(email) = lower(:email) and password is not null";
    private static final String BY_IDENTITY =
            "select staff_id from identity.staff where issuer = :issuer and subject = :subject";
    private static final String INSERT = """
            insert into identity.staff (email, name, language, operator, password, issuer, subject, created_at)
            values (:email, :name, :language, false, :password, :issuer, :subject, :at)
            returning staff_id
            """;
    private static final String ANY_OPERATOR = "select exists (select from identity.staff where operator and active)";
    private static final String SET_OPERATOR = "update identity.staff set operator = :operator where staff_id = :staff";
    private static final String SET_ACTIVE = "update identity.staff set active = :active where staff_id = :staff";
    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How somebody signs in by password. */
    record Credential(StaffId id, String password, boolean active) {}

    /** How a person proves who they are: a password hash, or an issuer's word. */
    record Proof(
            @Nullable String password,
            @Nullable String issuer,
            @Nullable String subject) {}

    Optional<StaffMember> find(StaffId id) {
        return jdbc.sql(BY_ID)
                .param("staff", id.value())
                .query(StaffStore::member)
                .optional();
    }

    Map<StaffId, String> names(Collection<StaffId> people) {
        var names = new HashMap<StaffId, String>();
        jdbc.sql(NAMES)
                .param("people", people.stream().map(StaffId::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    names.put(new StaffId(row.getLong("staff_id")), row.getString("name"));
                });
        return names;
    }

    List<StaffMember> all() {
        return jdbc.sql(ALL).query(StaffStore::member).list();
    }

    List<StaffMember> ofFirm(FirmId firm) {
        return jdbc.sql(OF_FIRM)
                .param("firm", firm.value())
                .query(StaffStore::member)
                .list();
    }

    Optional<Credential> credential(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email)
                .query((row, _) -> new Credential(
                        new StaffId(row.getLong("staff_id")), row.getString("password"), row.getBoolean("active")))
                .optional();
    }

    Optional<StaffId> byIdentity(String issuer, String subject) {
        return jdbc.sql(BY_IDENTITY)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional()
                .map(StaffId::new);
    }

    StaffId insert(String email, String name, Language language, Proof proof, Instant at) {
        return new StaffId(jdbc.sql(INSERT)
                .param("email", email)
                .param("name", name)
                .param("language", language.code())
                .param("password", proof.password())
                .param("issuer", proof.issuer())
                .param("subject", proof.subject())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    boolean anyOperator() {
        return jdbc.sql(ANY_OPERATOR).query(Boolean.class).single();
    }

    void setOperator(StaffId id, boolean operator) {
        jdbc.sql(SET_OPERATOR)
                .param("operator", operator)
                .param("staff", id.value())
                .update();
    }

    boolean setActive(StaffId id, boolean active) {
        return jdbc.sql(SET_ACTIVE)
                        .param("active", active)
                        .param("staff", id.value())
                        .update()
                == 1;
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new StaffId(row.getLong("staff_id")),
                row.getString("email"),
                row.getString("name"),
                Language.parse(row.getString("language")),
                row.getBoolean("active"),
                grants(row.getBoolean("operator"), (String[])
                        row.getArray("grants").getArray()));
    }

    private static Map<Role, Set<FirmId>> grants(boolean operator, String[] texts) {
        var grants = new EnumMap<Role, Set<FirmId>>(Role.class);
        if (operator) {
            grants.put(Role.OPERATOR, Set.of());
        }
        Arrays.stream(texts)
                .map(text -> text.split(":", 2))
                .forEach(parts -> grants.computeIfAbsent(Role.valueOf(parts[0]), _ -> new HashSet<>())
                        .add(new FirmId(Long.parseLong(parts[1]))));
        return grants;
    }
}
