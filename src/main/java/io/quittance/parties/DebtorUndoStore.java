package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back what a list did to debtors. */
@Component
final class DebtorUndoStore {

    private static final String OF =
            "select debtor_id from parties.debtor where firm_id = :firm and list_id = :list and not withdrawn";
    // As it was before the first change by the list, if it still is as the last change left it.
    private static final String UNTOUCHED = """
            with first as (select distinct on (debtor_id) debtor_id, before from parties.earlier_debtor
                           where firm_id = :firm and replaced_by = :list order by debtor_id, change_id),
            last as (select distinct on (debtor_id) debtor_id, after from parties.earlier_debtor
                     where firm_id = :firm and replaced_by = :list order by debtor_id, change_id desc),
            untouched as (select d.debtor_id, jsonb_populate_record(null::parties.debtor, f.before) as b
                          from first f join last l on l.debtor_id = f.debtor_id
                          join parties.debtor d on d.firm_id = :firm and d.debtor_id = f.debtor_id
                          where to_jsonb(d) = l.after)
            """;
    private static final String RESTORABLE = UNTOUCHED + "select debtor_id from untouched order by debtor_id";
    private static final String RESTORE = UNTOUCHED + """
            update parties.debtor d set name = (u.b).name, kind = (u.b).kind, country = (u.b).country,
                language = (u.b).language, email = (u.b).email, phone = (u.b).phone, contact_name = (u.b).contact_name,
                street = (u.b).street, street2 = (u.b).street2, postal_code = (u.b).postal_code, city = (u.b).city,
                address_country = (u.b).address_country, vat_id = (u.b).vat_id, changed_at = clock_timestamp()
            from untouched u where d.firm_id = :firm and d.debtor_id = u.debtor_id
            """;
    private static final String FORGET =
            "delete from parties.earlier_debtor where firm_id = :firm and replaced_by = :list";
    private static final String WITHDRAW = """
            update parties.debtor set withdrawn = true, list_id = null, name = reference, email = null, phone = null,
                contact_name = null, street = null, street2 = null, postal_code = null, city = null, vat_id = null,
                register_number = null, payment_days = null, changed_at = clock_timestamp()
            where firm_id = :firm and debtor_id = any (:debtors)
            """;

    private final JdbcClient jdbc;

    DebtorUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<DebtorId> of(FirmId firm, ImportId list) {
        return Set.copyOf(ids(OF, firm, list));
    }

    List<DebtorId> restorable(FirmId firm, ImportId list) {
        return ids(RESTORABLE, firm, list);
    }

    void restore(FirmId firm, ImportId list) {
        jdbc.sql(RESTORE)
                .param("firm", firm.value())
                .param("list", list.value())
                .update();
        jdbc.sql(FORGET).param("firm", firm.value()).param("list", list.value()).update();
    }

    void withdraw(FirmId firm, Collection<DebtorId> debtors) {
        jdbc.sql(WITHDRAW)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .update();
    }

    private List<DebtorId> ids(String sql, FirmId firm, ImportId list) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("list", list.value())
                .query((rs, _) -> new DebtorId(rs.getLong(1)))
                .list();
    }
}
