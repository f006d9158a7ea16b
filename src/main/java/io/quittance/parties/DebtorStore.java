package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class DebtorStore {

    private static final String FIELDS = """
            debtor_id, firm_id, reference, name, kind, country, language, email, phone, contact_name, street, street2,
            postal_code, city, address_country, vat_id, register_number, payment_days
            """;
    private static final String COLUMNS = "select " + FIELDS + " from parties.debtor where firm_id = :firm ";
    private static final String OF_REFERENCE = COLUMNS + "and reference = :reference";
    private static final String BY_REFERENCE = OF_REFERENCE + " and not withdrawn";
    private static final String LOCK_BY_REFERENCE = OF_REFERENCE + " for no key update";
    private static final String BY_IDS = COLUMNS + "and debtor_id = any (:ids)";
    private static final String PAGE = COLUMNS + """
            and not withdrawn and debtor_id > :after and (:since::timestamptz is null or changed_at >= :since)
            order by debtor_id limit :limit
            """;
    private static final String SEARCH = COLUMNS + """
            and not withdrawn and (name ilike :pattern escape '!' or reference ilike :pattern escape '!' or email ilike :pattern escape '!')
            order by name, debtor_id limit :limit
            """;
    private static final String INSERT = """
            insert into parties.debtor (firm_id, reference, name, kind, country, language, email, phone, contact_name, street,
                street2, postal_code, city, address_country, vat_id, register_number, payment_days)
            values (:firm, :reference, :name, :kind, :country, :language, :email, :phone, :contactName, :street,
                :street2, :postalCode, :city, :addressCountry, :vatId, :registerNumber, :paymentDays)
            on conflict (firm_id, reference) do nothing returning
            """ + FIELDS;
    private static final String UPDATE = """
            update parties.debtor set name = :name, kind = :kind, country = :country, language = :language, email = :email,
                phone = :phone, contact_name = :contactName, street = :street, street2 = :street2,
                postal_code = :postalCode, city = :city, address_country = :addressCountry, vat_id = :vatId,
                register_number = :registerNumber, payment_days = :paymentDays, changed_at = clock_timestamp(),
                withdrawn = false
            where firm_id = :firm and debtor_id = :debtor
            """;

    private final JdbcClient jdbc;

    DebtorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Debtor> byReference(FirmId firm, String reference) {
        return one(BY_REFERENCE, firm, reference);
    }

    Optional<Debtor> lockByReference(FirmId firm, String reference) {
        return one(LOCK_BY_REFERENCE, firm, reference);
    }

    List<Debtor> byIds(FirmId firm, Collection<DebtorId> ids) {
        return jdbc.sql(BY_IDS)
                .param("firm", firm.value())
                .param("ids", ids.stream().map(DebtorId::value).toArray(Long[]::new))
                .query(DebtorStore::row)
                .list();
    }

    List<Debtor> page(FirmId firm, long after, @Nullable Instant changedSince, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param("after", after)
                .param("since", changedSince == null ? null : Timestamp.from(changedSince))
                .param("limit", limit)
                .query(DebtorStore::row)
                .list();
    }

    List<Debtor> search(FirmId firm, String text, int limit) {
        return jdbc.sql(SEARCH)
                .param("firm", firm.value())
                .param("pattern", "%" + text.replaceAll("([!%_])", "!$1") + "%")
                .param("limit", limit)
                .query(DebtorStore::row)
                .list();
    }

    Optional<Debtor> insert(FirmId firm, DebtorDraft draft) {
        return content(jdbc.sql(INSERT), draft)
                .param("firm", firm.value())
                .param("reference", draft.reference())
                .query(DebtorStore::row)
                .optional();
    }

    void update(DebtorId debtor, FirmId firm, DebtorDraft draft) {
        content(jdbc.sql(UPDATE), draft)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .update();
    }

    private Optional<Debtor> one(String sql, FirmId firm, String reference) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("reference", reference)
                .query(DebtorStore::row)
                .optional();
    }

    private static StatementSpec content(StatementSpec sql, DebtorDraft draft) {
        return sql.param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("country", draft.country().value())
                .param("language", draft.language().code())
                .param("email", draft.email() == null ? null : draft.email().value())
                .param("phone", draft.phone())
                .param("contactName", draft.contactName())
                .param("street", draft.address().street())
                .param("street2", draft.address().street2())
                .param("postalCode", draft.address().postalCode())
                .param("city", draft.address().city())
                .param("addressCountry", draft.address().country().value())
                .param("vatId", draft.vatId())
                .param("registerNumber", draft.registerNumber())
                .param("paymentDays", draft.paymentDays());
    }

    private static Debtor row(ResultSet rs, int number) throws SQLException {
        var email = rs.getString("email");
        return new Debtor(
                new DebtorId(rs.getLong("debtor_id")),
                new FirmId(rs.getLong("firm_id")),
                rs.getString("reference"),
                rs.getString("name"),
                DebtorKind.valueOf(rs.getString("kind")),
                new CountryCode(rs.getString("country")),
                Language.parse(rs.getString("language")),
                email == null ? null : EmailAddress.parse(email),
                rs.getString("phone"),
                rs.getString("contact_name"),
                new PostalAddress(
                        rs.getString("street"),
                        rs.getString("street2"),
                        rs.getString("postal_code"),
                        rs.getString("city"),
                        new CountryCode(rs.getString("address_country"))),
                rs.getString("vat_id"),
                rs.getString("register_number"),
                rs.getObject("payment_days", Integer.class));
    }
}
