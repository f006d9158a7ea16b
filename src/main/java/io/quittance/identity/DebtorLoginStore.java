package io.quittance.identity;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on debtors' logins and remembered browsers. */
@Component
final class DebtorLoginStore {

    private static final int TRIES = 5;
    private static final String END_OF =
            "delete from identity.debtor_login where firm_id = :firm and browser_hash = :browser";
    private static final String INSERT = """
            insert into identity.debtor_login (firm_id, debtor_id, reader_id, browser_hash, token_hash, digits_hash, expires_at, mark)
            values (:firm, :debtor, :reader, :browser, :token, :digits, :expires, :mark)
            """;
    private static final String REDEEM_TOKEN = """
            update identity.debtor_login set used_at = :now
            where firm_id = :firm and browser_hash = :browser and token_hash = :token and used_at is null and expires_at > :now
            returning debtor_id, reader_id, mark
            """;
    private static final String TRY_DIGITS = """
            update identity.debtor_login
            set tries = tries + 1, used_at = case when digits_hash = :digits then cast(:now as timestamptz) end
            where firm_id = :firm and browser_hash = :browser and used_at is null and expires_at > :now and tries < :tries
            returning case when used_at is not null then debtor_id end as debtor_id, reader_id, mark
            """;
    private static final String REMEMBER = """
            insert into identity.remembered_browser (firm_id, debtor_id, token_hash, expires_at, mark)
            values (:firm, :debtor, :token, :expires, :mark)
            """;
    private static final String RECOGNISES = """
            select exists (select from identity.remembered_browser
                           where firm_id = :firm and debtor_id = :debtor and token_hash = :token and expires_at > :now
                             and mark = :mark)
            """;
    private static final String FORGET =
            "delete from identity.remembered_browser where firm_id = :firm and debtor_id = :debtor";
    private static final String PURGE_LOGINS = "delete from identity.debtor_login where expires_at <= :now";
    private static final String PURGE_BROWSERS = "delete from identity.remembered_browser where expires_at <= :now";

    private final JdbcClient jdbc;

    /**
     * A login that was used up.
     *
     * @param reader whose it is; null = the debtor's own
     * @param mark of the access it was given under
     */
    record Login(DebtorId debtor, @Nullable Long reader, String mark) {}

    DebtorLoginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endOf(FirmId firm, byte[] browser) {
        jdbc.sql(END_OF).param("firm", firm.value()).param("browser", browser).update();
    }

    void insert(FirmId firm, Login login, byte[] browser, byte[] token, byte[] digits, Instant expires) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", login.debtor().value())
                .param("reader", login.reader())
                .param("browser", browser)
                .param("token", token)
                .param("digits", digits)
                .param("expires", Timestamp.from(expires))
                .param("mark", login.mark())
                .update();
    }

    Optional<Login> redeemToken(FirmId firm, byte[] browser, byte[] token, Instant now) {
        return jdbc.sql(REDEEM_TOKEN)
                .param("firm", firm.value())
                .param("browser", browser)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query(DebtorLoginStore::login)
                .optional();
    }

    Optional<Login> redeemDigits(FirmId firm, byte[] browser, byte[] digits, Instant now) {
        return jdbc
                .sql(TRY_DIGITS)
                .param("firm", firm.value())
                .param("browser", browser)
                .param("digits", digits)
                .param("now", Timestamp.from(now))
                .param("tries", TRIES)
                .query(DebtorLoginStore::login)
                .list()
                .stream()
                .filter(login -> login.debtor().value() != 0)
                .findFirst();
    }

    void remember(FirmId firm, DebtorId debtor, byte[] token, Instant expires, String mark) {
        jdbc.sql(REMEMBER)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("token", token)
                .param("expires", Timestamp.from(expires))
                .param("mark", mark)
                .update();
    }

    boolean recognises(FirmId firm, DebtorId debtor, byte[] token, Instant now, String mark) {
        return jdbc.sql(RECOGNISES)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("token", token)
                .param("now", Timestamp.from(now))
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    void forgetBrowsers(FirmId firm, DebtorId debtor) {
        jdbc.sql(FORGET)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .update();
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        return new Login(
                new DebtorId(row.getLong("debtor_id")), row.getObject("reader_id", Long.class), row.getString("mark"));
    }

    int purge(Instant now) {
        return jdbc.sql(PURGE_LOGINS).param("now", Timestamp.from(now)).update()
                + jdbc.sql(PURGE_BROWSERS).param("now", Timestamp.from(now)).update();
    }
}
