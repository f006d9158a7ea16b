package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Iban;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.PostalAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class FirmStore {

    private static final String COLUMNS = """
            select firm_id, key, name, legal_name, register_number, vat_id, country, currency, time_zone, language, street,
                   street2, postal_code, city, contact_name, contact_email, contact_phone, privacy_url, account_holder, iban,
                   brand, mail_from, payment_days, stage, stage_since
            from parties.firm
            """;
    private static final String BY_ID = COLUMNS + "where firm_id = :firm";
    private static final String BY_KEY = COLUMNS + "where key = :key";
    private static final String ALL = COLUMNS + "order by firm_id";
    private static final String INSERT = """
            insert into parties.firm (key, name, legal_name, register_number, vat_id, country, currency, time_zone, language,
                street, street2, postal_code, city, contact_name, contact_email, contact_phone, privacy_url, account_holder,
                iban, brand, mail_from, payment_days, stage, stage_since, created_on)
            values (:key, :name, :legalName, :registerNumber, :vatId, :country, :currency, :zone, :language,
                :street, :street2, :postalCode, :city, :contactName, :contactEmail, :contactPhone, :privacyUrl,
                :accountHolder, :iban, :brand, :mailFrom, :paymentDays, :stage, :on, :on)
            on conflict (key) do nothing returning firm_id
            """;
    private static final String UPDATE = """
            update parties.firm set name = :name, legal_name = :legalName, register_number = :registerNumber, vat_id = :vatId,
                country = :country, currency = :currency, time_zone = :zone, language = :language, street = :street,
                street2 = :street2, postal_code = :postalCode, city = :city, contact_name = :contactName,
                contact_email = :contactEmail, contact_phone = :contactPhone, privacy_url = :privacyUrl,
                account_holder = :accountHolder, iban = :iban, brand = :brand, mail_from = :mailFrom,
                payment_days = :paymentDays
            where firm_id = :firm
            """;

    private final JdbcClient jdbc;

    FirmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Firm> byId(FirmId firm) {
        return jdbc.sql(BY_ID).param("firm", firm.value()).query(FirmStore::row).optional();
    }

    Optional<Firm> byKey(String key) {
        return jdbc.sql(BY_KEY).param("key", key).query(FirmStore::row).optional();
    }

    List<Firm> all() {
        return jdbc.sql(ALL).query(FirmStore::row).list();
    }

    Optional<FirmId> insert(NewFirm firm, FirmStage stage, LocalDate on) {
        return content(jdbc.sql(INSERT), firm)
                .param("stage", stage.name())
                .param("key", firm.key())
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(FirmId::new);
    }

    void update(Firm firm) {
        content(jdbc.sql(UPDATE), firm.content())
                .param("firm", firm.id().value())
                .update();
    }

    private static StatementSpec content(StatementSpec sql, NewFirm firm) {
        return sql.param("name", firm.name())
                .param("legalName", firm.legalName())
                .param("registerNumber", firm.registerNumber())
                .param("vatId", firm.vatId())
                .param("country", firm.country().value())
                .param("currency", firm.currency().getCurrencyCode())
                .param("zone", firm.zone().getId())
                .param("language", firm.language().code())
                .param("street", firm.address().street())
                .param("street2", firm.address().street2())
                .param("postalCode", firm.address().postalCode())
                .param("city", firm.address().city())
                .param("contactName", firm.contactName())
                .param("contactEmail", firm.contactEmail().value())
                .param("contactPhone", firm.contactPhone())
                .param("privacyUrl", firm.privacyUrl())
                .param("accountHolder", firm.accountHolder())
                .param("iban", firm.iban() == null ? null : firm.iban().value())
                .param("brand", firm.brand())
                .param(
                        "mailFrom",
                        firm.mailFrom() == null ? null : firm.mailFrom().value())
                .param("paymentDays", firm.paymentDays());
    }

    private static Firm row(ResultSet rs, int number) throws SQLException {
        var country = new CountryCode(rs.getString("country"));
        var iban = rs.getString("iban");
        var mailFrom = rs.getString("mail_from");
        return new Firm(
                new FirmId(rs.getLong("firm_id")),
                rs.getString("key"),
                rs.getString("name"),
                rs.getString("legal_name"),
                rs.getString("register_number"),
                rs.getString("vat_id"),
                country,
                Money.currencyOf(rs.getString("currency")),
                ZoneId.of(rs.getString("time_zone")),
                Language.parse(rs.getString("language")),
                address(rs, country),
                rs.getString("contact_name"),
                EmailAddress.parse(rs.getString("contact_email")),
                rs.getString("contact_phone"),
                rs.getString("privacy_url"),
                rs.getString("account_holder"),
                iban == null ? null : Iban.parse(iban),
                rs.getString("brand"),
                mailFrom == null ? null : EmailAddress.parse(mailFrom),
                rs.getInt("payment_days"),
                FirmStage.valueOf(rs.getString("stage")),
                rs.getObject("stage_since", LocalDate.class));
    }

    private static PostalAddress address(ResultSet rs, CountryCode country) throws SQLException {
        return new PostalAddress(
                rs.getString("street"),
                rs.getString("street2"),
                rs.getString("postal_code"),
                rs.getString("city"),
                country);
    }
}
