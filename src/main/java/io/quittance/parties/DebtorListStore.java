package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class DebtorListStore {

    private static final String GIVEN = """
            unnest(:references::text[], :names::text[], :countries::text[], :kinds::text[], :languages::text[],
                   :usual::text[], :emails::text[], :phones::text[], :contacts::text[], :streets::text[],
                   :postalCodes::text[], :cities::text[], :vatIds::text[])
                as g(reference, name, country, kind, language, usual, email, phone, contact_name, street, postal_code, city, vat_id)
            """;
    private static final String INSERT_UNKNOWN =
            """
            insert into parties.debtor (firm_id, reference, name, kind, country, language, email, phone, contact_name, street,
                postal_code, city, address_country, vat_id)
            select :firm, reference, name, coalesce(kind, 'BUSINESS'), country, coalesce(language, usual), email, phone,
                contact_name, street, postal_code, city, country, vat_id
            from
            """ + GIVEN + "order by reference on conflict (firm_id, reference) do nothing";
    // One look by the key of each row, whatever the planner thinks of a firm it has no statistics of.
    private static final String UPDATE_CHANGED = """
            update parties.debtor d set name = n.name, kind = n.kind, country = n.country, language = n.language,
                email = n.email, phone = n.phone, contact_name = n.contact_name, street = n.street,
                postal_code = n.postal_code, city = n.city, vat_id = n.vat_id, changed_at = clock_timestamp()
            from (select k.debtor_id, g.name, coalesce(g.kind, k.kind) as kind, g.country,
                         coalesce(g.language, k.language) as language, coalesce(g.email, k.email) as email,
                         coalesce(g.phone, k.phone) as phone, coalesce(g.contact_name, k.contact_name) as contact_name,
                         coalesce(g.street, k.street) as street, coalesce(g.postal_code, k.postal_code) as postal_code,
                         coalesce(g.city, k.city) as city, coalesce(g.vat_id, k.vat_id) as vat_id
                  from
            """ + GIVEN + """
                  cross join lateral (select * from parties.debtor k
                                      where k.firm_id = :firm and k.reference = g.reference limit 1) k) n
            where d.firm_id = :firm and d.debtor_id = n.debtor_id
              and (d.name, d.kind, d.country, d.language, d.email, d.phone, d.contact_name, d.street, d.postal_code, d.city, d.vat_id)
                  is distinct from (n.name, n.kind, n.country, n.language, n.email, n.phone, n.contact_name, n.street,
                                    n.postal_code, n.city, n.vat_id)
            returning d.debtor_id
            """;
    private static final String BY_REFERENCES = """
            select debtor_id, reference, payment_days from parties.debtor
            where firm_id = :firm and reference = any (:references)
            """;
    private static final String ANALYZE = "analyze parties.debtor";
    private static final String HAS_OUTGROWN_ITS_STATISTICS = """
            select pg_relation_size(oid) > 32768 * greatest(relpages, 0) from pg_class where oid = 'parties.debtor'::regclass
            """;

    private final JdbcClient jdbc;

    DebtorListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Analyses the table when it is more than four times as large as when that was done last: a session keeps its plan for
     * checking foreign keys, and one made for a handful of debtors would serve a million invoices.
     */
    int insertUnknown(FirmId firm, Collection<DebtorFacts> facts) {
        int inserted = given(INSERT_UNKNOWN, firm, facts).update();
        if (inserted > 0
                && jdbc.sql(HAS_OUTGROWN_ITS_STATISTICS).query(Boolean.class).single()) {
            analyze();
        }
        return inserted;
    }

    List<DebtorId> updateChanged(FirmId firm, Collection<DebtorFacts> facts) {
        return given(UPDATE_CHANGED, firm, facts)
                .query((rs, _) -> new DebtorId(rs.getLong("debtor_id")))
                .list();
    }

    Map<String, KnownDebtor> byReferences(FirmId firm, List<String> references) {
        var known = new HashMap<String, KnownDebtor>();
        jdbc.sql(BY_REFERENCES)
                .param("firm", firm.value())
                .param("references", references.toArray(String[]::new))
                .query((ResultSet rs) -> {
                    known.put(
                            rs.getString("reference"),
                            new KnownDebtor(
                                    new DebtorId(rs.getLong("debtor_id")),
                                    rs.getObject("payment_days", Integer.class)));
                });
        return known;
    }

    void analyze() {
        jdbc.sql(ANALYZE).update();
    }

    private StatementSpec given(String sql, FirmId firm, Collection<DebtorFacts> facts) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("references", texts(facts, DebtorFacts::reference))
                .param("names", texts(facts, DebtorFacts::name))
                .param("countries", texts(facts, f -> f.country().value()))
                .param(
                        "kinds",
                        texts(facts, f -> f.kind() == null ? null : f.kind().name()))
                .param(
                        "languages",
                        texts(
                                facts,
                                f -> f.language() == null ? null : f.language().code()))
                .param(
                        "usual",
                        texts(facts, f -> DebtorDraft.usualLanguage(f.country()).code()))
                .param(
                        "emails",
                        texts(facts, f -> f.email() == null ? null : f.email().value()))
                .param("phones", texts(facts, DebtorFacts::phone))
                .param("contacts", texts(facts, DebtorFacts::contactName))
                .param("streets", texts(facts, DebtorFacts::street))
                .param("postalCodes", texts(facts, DebtorFacts::postalCode))
                .param("cities", texts(facts, DebtorFacts::city))
                .param("vatIds", texts(facts, DebtorFacts::vatId));
    }

    private static @Nullable String[] texts(
            Collection<DebtorFacts> facts, Function<DebtorFacts, @Nullable String> part) {
        var texts = new @Nullable String[facts.size()];
        int i = 0;
        for (var fact : facts) {
            texts[i++] = part.apply(fact);
        }
        return texts;
    }
}
