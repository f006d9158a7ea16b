package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of debtors, and what changed about debtors. */
@Component
final class ContactStore {

    private static final String OF = """
            select contact_id, main, name, role, phone, email, hours from parties.contact
            where firm_id = :firm and debtor_id = :debtor order by main desc, contact_id
            """;
    private static final String INSERT = """
            insert into parties.contact (firm_id, debtor_id, main, name, role, phone, email, hours)
            values (:firm, :debtor, :main, :name, :role, :phone, :email, :hours)
            on conflict (firm_id, debtor_id) where main do update set role = excluded.role, hours = excluded.hours
            """;
    private static final String UPDATE = """
            update parties.contact set name = :name, role = :role, phone = :phone, email = :email, hours = :hours
            where firm_id = :firm and debtor_id = :debtor and contact_id = :contact and not main
            """;
    private static final String DELETE =
            "delete from parties.contact where firm_id = :firm and debtor_id = :debtor and contact_id = :contact";
    private static final String FORGET =
            "delete from parties.contact where firm_id = :firm and debtor_id = any (:debtors)";
    private static final String APPEND = """
            insert into parties.debtor_change (firm_id, debtor_id, changed_at, changed_by, field, before, after)
            values (:firm, :debtor, :at, :by, :field, :before, :after)
            """;
    // What a list changed is recorded with that list.
    private static final String HISTORY = """
            select changed_at, changed_by, field, before, after from parties.debtor_change
            where firm_id = :firm and debtor_id = :debtor
            union all
            select (e.after ->> 'changed_at')::timestamptz, 'import_' || e.replaced_by, upper(k.field),
                   e.before ->> k.field, e.after ->> k.field
            from parties.earlier_debtor e
            cross join unnest(array['name', 'kind', 'country', 'language', 'email', 'phone', 'contact_name', 'vat_id'])
                as k (field)
            where e.firm_id = :firm and e.debtor_id = :debtor
              and e.before ->> k.field is distinct from e.after ->> k.field
            order by 1 desc limit 500
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> of(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(ContactStore::contact)
                .list();
    }

    void insert(FirmId firm, DebtorId debtor, Contact contact) {
        of(INSERT, firm, debtor, contact).param("main", contact.main()).update();
    }

    void update(FirmId firm, DebtorId debtor, Contact contact) {
        of(UPDATE, firm, debtor, contact).param("contact", contact.id()).update();
    }

    void delete(FirmId firm, DebtorId debtor, long contact) {
        jdbc.sql(DELETE)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("contact", contact)
                .update();
    }

    void forget(FirmId firm, Collection<DebtorId> debtors) {
        jdbc.sql(FORGET)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .update();
    }

    void append(FirmId firm, DebtorId debtor, DebtorChange change) {
        jdbc.sql(APPEND)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("at", Timestamp.from(change.at()))
                .param("by", change.by())
                .param("field", change.field().name())
                .param("before", change.before())
                .param("after", change.after())
                .update();
    }

    List<DebtorChange> history(FirmId firm, DebtorId debtor) {
        return jdbc.sql(HISTORY)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query((row, _) -> new DebtorChange(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        DebtorField.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, FirmId firm, DebtorId debtor, Contact contact) {
        var email = contact.email();
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("name", contact.main() ? null : contact.name())
                .param("role", contact.role())
                .param("phone", contact.main() ? null : contact.phone())
                .param("email", contact.main() || email == null ? null : email.value())
                .param("hours", contact.hours());
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        var email = row.getString("email");
        return new Contact(
                row.getLong("contact_id"),
                row.getBoolean("main"),
                row.getString("name"),
                row.getString("role"),
                row.getString("phone"),
                email == null ? null : EmailAddress.parse(email),
                row.getString("hours"));
    }
}
