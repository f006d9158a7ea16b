package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    // Without scans and sorts, "the first reference not below this one" can only be found by the key, for this
    // transaction.
    private static final String PLAN_BY_KEY = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
                   set_config('enable_bitmapscan', 'off', true)
            """;
    // Only what is new or says something new is written.
    private static final String MERGE = """
            with merged as (
            insert into parties.debtor as d (firm_id, reference, name, kind, country, language, email, phone, contact_name,
                street, postal_code, city, address_country, vat_id, list_id)
            select :firm, g.reference, g.name, coalesce(g.kind, k.kind, 'BUSINESS'), g.country,
                coalesce(g.language, k.language, g.usual), g.email, g.phone, g.contact_name, g.street, g.postal_code, g.city,
                g.country, g.vat_id, :list
            from
            """ + GIVEN + """
            left join lateral (select * from parties.debtor k where k.firm_id = :firm and k.reference >= g.reference
                               order by k.reference limit 1) k
                on k.reference = g.reference
            where k.debtor_id is null or k.withdrawn
               or (k.name, k.kind, k.country, k.language, k.email, k.phone, k.contact_name, k.street, k.postal_code, k.city,
                   k.vat_id)
                  is distinct from
                  (g.name, coalesce(g.kind, k.kind), g.country, coalesce(g.language, k.language), coalesce(k.email, g.email),
                   coalesce(g.phone, k.phone), coalesce(g.contact_name, k.contact_name), coalesce(g.street, k.street),
                   coalesce(g.postal_code, k.postal_code), coalesce(g.city, k.city), coalesce(g.vat_id, k.vat_id))
            order by g.reference
            on conflict (firm_id, reference) do update set name = excluded.name, kind = excluded.kind,
                country = excluded.country, language = excluded.language, email = coalesce(d.email, excluded.email),
                phone = coalesce(excluded.phone, d.phone), contact_name = coalesce(excluded.contact_name, d.contact_name),
                street = coalesce(excluded.street, d.street), postal_code = coalesce(excluded.postal_code, d.postal_code),
                city = coalesce(excluded.city, d.city), vat_id = coalesce(excluded.vat_id, d.vat_id),
                changed_at = clock_timestamp(), withdrawn = false,
                list_id = case when d.withdrawn then excluded.list_id else d.list_id end
            returning d.debtor_id, old.debtor_id is null or old.withdrawn as created, to_jsonb(old) as before,
                to_jsonb(new) as after),
            kept as (
            insert into parties.earlier_debtor (firm_id, debtor_id, replaced_by, before, after)
            select :firm, debtor_id, :list, before, after from merged where not created)
            select debtor_id, created from merged
            """;
    private static final String BY_REFERENCES = """
            select d.debtor_id, d.reference, d.payment_days, lower(d.email) <> lower(g.email) is true as email_differs
            from unnest(:references::text[], :emails::text[]) as g (reference, email)
            join parties.debtor d on d.firm_id = :firm and d.reference = g.reference
            """;
    private static final String FACTS = """
            select reference, name, country, email, phone, contact_name, street, postal_code, city, vat_id
            from parties.debtor where firm_id = :firm and reference = any (:references) and not withdrawn
            """;
    private static final String CHANGES = """
            with first as (select distinct on (debtor_id) debtor_id, before from parties.earlier_debtor
                           where firm_id = :firm and replaced_by = :list order by debtor_id, change_id),
            last as (select distinct on (debtor_id) debtor_id, after from parties.earlier_debtor
                     where firm_id = :firm and replaced_by = :list order by debtor_id, change_id desc)
            select d.reference, k.field, f.before ->> k.field as was, l.after ->> k.field as is
            from first f join last l using (debtor_id)
            join parties.debtor d on d.firm_id = :firm and d.debtor_id = f.debtor_id
            cross join unnest(array['name', 'kind', 'country', 'language', 'email', 'phone', 'contact_name', 'street',
                                    'postal_code', 'city', 'vat_id']) with ordinality as k (field, place)
            where f.before ->> k.field is distinct from l.after ->> k.field
            order by d.reference, k.place limit :most
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
     * Stores what is new and gives the debtors that were made and those that were known and changed. Analyses the table when it is more than four times
     * as large as when that was done last: a session keeps its plan for checking foreign keys, and one made for a handful of
     * debtors would serve a million invoices.
     */
    Merged merge(FirmId firm, ImportId list, Collection<DebtorFacts> facts) {
        jdbc.sql(PLAN_BY_KEY).query((rs, _) -> "").single();
        var changed = new ArrayList<DebtorId>();
        var created = new ArrayList<DebtorId>();
        given(MERGE, firm, facts).param("list", list.value()).query((ResultSet rs) -> {
            (rs.getBoolean("created") ? created : changed).add(new DebtorId(rs.getLong("debtor_id")));
        });
        if (!created.isEmpty()
                && jdbc.sql(HAS_OUTGROWN_ITS_STATISTICS).query(Boolean.class).single()) {
            analyze();
        }
        return new Merged(created, changed);
    }

    /** Whom a merge made, and whom it changed. */
    record Merged(List<DebtorId> created, List<DebtorId> changed) {

        Set<DebtorId> all() {
            var all = new HashSet<>(created);
            all.addAll(changed);
            return all;
        }
    }

    /** What is known of these references, withdrawn ones left out. */
    Map<String, DebtorFacts> facts(FirmId firm, Collection<String> references) {
        var known = new HashMap<String, DebtorFacts>();
        jdbc.sql(FACTS)
                .param("firm", firm.value())
                .param("references", references.toArray(String[]::new))
                .query((ResultSet rs) -> {
                    var email = rs.getString("email");
                    known.put(
                            rs.getString("reference"),
                            new DebtorFacts(
                                    rs.getString("reference"),
                                    rs.getString("name"),
                                    new CountryCode(rs.getString("country")),
                                    null,
                                    null,
                                    email == null ? null : EmailAddress.parse(email),
                                    rs.getString("phone"),
                                    rs.getString("contact_name"),
                                    rs.getString("street"),
                                    rs.getString("postal_code"),
                                    rs.getString("city"),
                                    rs.getString("vat_id")));
                });
        return known;
    }

    List<ListedChange> changes(FirmId firm, ImportId list, int most) {
        return jdbc.sql(CHANGES)
                .param("firm", firm.value())
                .param("list", list.value())
                .param("most", most)
                .query((rs, _) -> new ListedChange(
                        rs.getString("reference"), rs.getString("field"), rs.getString("was"), rs.getString("is")))
                .list();
    }

    Map<String, KnownDebtor> byReferences(FirmId firm, Collection<DebtorFacts> facts, Set<DebtorId> touched) {
        var known = new HashMap<String, KnownDebtor>();
        jdbc.sql(BY_REFERENCES)
                .param("firm", firm.value())
                .param("references", texts(facts, DebtorFacts::reference))
                .param(
                        "emails",
                        texts(facts, f -> f.email() == null ? null : f.email().value()))
                .query((ResultSet rs) -> {
                    var id = new DebtorId(rs.getLong("debtor_id"));
                    known.put(
                            rs.getString("reference"),
                            new KnownDebtor(
                                    id,
                                    rs.getObject("payment_days", Integer.class),
                                    rs.getBoolean("email_differs"),
                                    touched.contains(id)));
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
        return facts.stream().map(part).toArray(String[]::new);
    }
}
