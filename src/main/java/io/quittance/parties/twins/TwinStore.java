package io.quittance.parties.twins;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.twins.TwinGroup.Likeness;
import io.quittance.parties.twins.TwinGroup.Twin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TwinStore {

    // Letters without their accents, digits, and letters of other alphabets as they are: nothing else counts.
    private static final String GROUPS = """
            with said as (
                select debtor_id,
                       regexp_replace(lower(normalize(name, NFKD)), '[\\s\\u0300-\\u036f!-/:-@\\[-`{-~’‘–—·]+', '', 'g') as name,
                       regexp_replace(lower(normalize(concat(street, postal_code, city), NFKD)),
                                      '[\\s\\u0300-\\u036f!-/:-@\\[-`{-~’‘–—·]+', '', 'g') as address,
                       regexp_replace(upper(vat_id), '[^A-Z0-9]+', '', 'g') as vat_id,
                       lower(email) as email
                from parties.debtor where firm_id = :firm and not withdrawn
            ), keys as (
                select 'NAME_AND_ADDRESS' as likeness, name || ' ' || address as key, debtor_id
                from said where name <> '' and address <> ''
                union all select 'VAT_ID', vat_id, debtor_id from said where vat_id <> ''
                union all select 'EMAIL', email, debtor_id from said where email <> ''
            ), alike as (
                select likeness, array_agg(debtor_id order by debtor_id) as debtors from keys
                group by likeness, key having count(*) > 1
            ), groups as (
                select debtors, array_agg(distinct likeness order by likeness desc) as likenesses from alike
                group by debtors order by count(*) desc, debtors limit :most
            )
            select g.likenesses, array_agg(d.debtor_id::text order by d.debtor_id) as ids,
                   array_agg(d.reference order by d.debtor_id) as refs, array_agg(d.name order by d.debtor_id) as names
            from groups g join parties.debtor d on d.firm_id = :firm and d.debtor_id = any (g.debtors)
            group by g.debtors, g.likenesses order by cardinality(g.likenesses) desc, g.debtors
            """;

    private final JdbcClient jdbc;

    TwinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TwinGroup> groups(FirmId firm, int most) {
        return jdbc.sql(GROUPS)
                .param("firm", firm.value())
                .param("most", most)
                .query((rs, _) -> group(rs))
                .list();
    }

    private static TwinGroup group(ResultSet rs) throws SQLException {
        var ids = texts(rs, "ids");
        var references = texts(rs, "refs");
        var names = texts(rs, "names");
        var twins = new ArrayList<Twin>();
        for (int i = 0; i < ids.length; i++) {
            twins.add(new Twin(new DebtorId(Long.parseLong(ids[i])), references[i], names[i]));
        }
        return new TwinGroup(
                Stream.of(texts(rs, "likenesses")).map(Likeness::valueOf).toList(), twins);
    }

    private static String[] texts(ResultSet rs, String column) throws SQLException {
        return (String[]) rs.getArray(column).getArray();
    }
}
