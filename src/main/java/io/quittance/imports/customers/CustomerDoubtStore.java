package io.quittance.imports.customers;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CustomerDoubtStore {

    private static final String DECISIONS = """
            select reference, other_reference, state from imports.customer_doubt
            where firm_id = :firm and reference = any (:references)
            """;
    private static final String INSERT = """
            insert into imports.customer_doubt (firm_id, import_id, reference, known_id, other_reference, other_id, found_at)
            values (:firm, :list, :reference, :known, :otherReference, :other, :at)
            on conflict (firm_id, reference, other_reference) do nothing returning doubt_id
            """;
    private static final String SELECT = """
            select c.doubt_id, c.import_id, c.reference, c.known_id, k.name as known_name, c.other_id, o.name as other_name
            from imports.customer_doubt c
            join parties.debtor_card k on k.firm_id = c.firm_id and k.debtor_id = c.known_id
            join parties.debtor_card o on o.firm_id = c.firm_id and o.debtor_id = c.other_id
            where c.firm_id = :firm and c.state = 'OPEN'
            """;
    private static final String OPEN = SELECT + " order by c.doubt_id desc limit 200";
    private static final String FIND = SELECT + " and c.doubt_id = :id";
    private static final String DECIDE = """
            update imports.customer_doubt set state = :state, decided_by = :by, decided_at = :at
            where firm_id = :firm and doubt_id = :id and state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    CustomerDoubtStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided. */
    enum Decision {
        /** Nothing yet. */
        OPEN,
        /** One customer with another name. */
        SAME,
        /** Several customers. */
        OTHERS
    }

    /** For each reference in doubt, what was decided about each of its other references. */
    Map<String, Map<String, Decision>> decisions(FirmId firm, Collection<String> references) {
        var decisions = new HashMap<String, Map<String, Decision>>();
        jdbc.sql(DECISIONS)
                .param("firm", firm.value())
                .param("references", references.toArray(String[]::new))
                .query((ResultSet rs) -> {
                    decisions
                            .computeIfAbsent(rs.getString("reference"), _ -> new HashMap<>())
                            .put(rs.getString("other_reference"), Decision.valueOf(rs.getString("state")));
                });
        return decisions;
    }

    /** Empty when this doubt is known. */
    Optional<Long> insert(FirmId firm, ImportId list, Apart apart, DebtorId known, DebtorId other, Instant at) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("list", list.value())
                .param("reference", apart.reference())
                .param("known", known.value())
                .param("otherReference", apart.other())
                .param("other", other.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    List<CustomerDoubt> open(FirmId firm) {
        return jdbc.sql(OPEN)
                .param("firm", firm.value())
                .query(CustomerDoubtStore::doubt)
                .list();
    }

    Optional<CustomerDoubt> find(FirmId firm, long id) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("id", id)
                .query(CustomerDoubtStore::doubt)
                .optional();
    }

    boolean decide(FirmId firm, long id, Decision decision, String by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("firm", firm.value())
                        .param("id", id)
                        .param("state", decision.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static CustomerDoubt doubt(ResultSet rs, int row) throws SQLException {
        return new CustomerDoubt(
                rs.getLong("doubt_id"),
                new ImportId(rs.getLong("import_id")),
                rs.getString("reference"),
                new DebtorId(rs.getLong("known_id")),
                rs.getString("known_name"),
                new DebtorId(rs.getLong("other_id")),
                rs.getString("other_name"));
    }
}
