package io.quittance.identity;

import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.identity.debtors.LoggedIn;
import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account step of a debtor: a link by mail or six digits, good for ten minutes, once, in the browser that asked (rule
 * D29); and browsers remembered for thirty days in place of the second fact. Lives by the system clock. Scope: engine.
 */
@Component
public class DebtorLogins {

    private static final Duration LOGIN_LIFE = Duration.ofMinutes(10);
    private static final Duration BROWSER_LIFE = Duration.ofDays(30);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private final DebtorLoginStore store;
    private final DebtorAccess access;
    private final Readers readers;
    private final Secrets secrets;
    private final InstantSource clock;
    private final byte[] hashKey;
    private final SecureRandom random = new SecureRandom();

    DebtorLogins(DebtorLoginStore store, DebtorAccess access, Readers readers, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.readers = readers;
        this.secrets = secrets;
        this.clock = clock;
        this.hashKey = secrets.keyFor("debtor-logins");
    }

    /**
     * Makes a login; earlier ones of the same browser end.
     *
     * @param browser the secret in the cookie of the browser that asks
     */
    @Transactional
    public LoginCode issue(FirmId firm, DebtorId debtor, String browser) {
        return issue(firm, new DebtorLoginStore.Login(debtor, null, mark(firm, debtor)), browser);
    }

    /** The same for somebody who comes in for a debtor. */
    @Transactional
    public LoginCode issue(FirmId firm, Reader reader, String browser) {
        var login = new DebtorLoginStore.Login(reader.debtor(), reader.id(), mark(firm, reader.debtor()));
        return issue(firm, login, browser);
    }

    private LoginCode issue(FirmId firm, DebtorLoginStore.Login login, String browser) {
        var code = new LoginCode(secrets.randomToken(), "%06d".formatted(random.nextInt(1_000_000)));
        store.endOf(firm, hash(browser));
        store.insert(
                firm,
                login,
                hash(browser),
                hash(code.token()),
                digitsHash(browser, code.digits()),
                now().plus(LOGIN_LIFE));
        return code;
    }

    /**
     * Uses a login up; of many at once one succeeds. Five wrong tries of six digits end the login.
     *
     * @param given the link's token or the six digits
     * @param browser the secret in the cookie of the browser that asked
     * @return whose it is, or nothing for anything unknown, used, expired, of another firm, another browser or of an access that
     *     ended since
     */
    @Transactional
    public Optional<LoggedIn> redeem(FirmId firm, String given, String browser) {
        var used = DIGITS.matcher(given).matches()
                ? store.redeemDigits(firm, hash(browser), digitsHash(browser, given), now())
                : store.redeemToken(firm, hash(browser), hash(given), now());
        return used.filter(login -> access.mark(firm, login.debtor())
                        .filter(login.mark()::equals)
                        .isPresent())
                .flatMap(login -> whose(firm, login));
    }

    private Optional<LoggedIn> whose(FirmId firm, DebtorLoginStore.Login login) {
        return login.reader() == null
                ? Optional.of(new LoggedIn(login.debtor(), Optional.empty()))
                : readers.active(firm, login.reader()).map(reader -> new LoggedIn(login.debtor(), Optional.of(reader)));
    }

    /**
     * Remembers a browser for thirty days.
     *
     * @return the secret for its cookie
     */
    @Transactional
    public String remember(FirmId firm, DebtorId debtor) {
        var token = secrets.randomToken();
        store.remember(firm, debtor, hash(token), now().plus(BROWSER_LIFE), mark(firm, debtor));
        return token;
    }

    /** True when the browser's cookie was given for this debtor and still holds. */
    @Transactional(readOnly = true)
    public boolean recognise(FirmId firm, DebtorId debtor, String token) {
        return access.mark(firm, debtor)
                .filter(mark -> store.recognises(firm, debtor, hash(token), now(), mark))
                .isPresent();
    }

    /** Forgets all browsers of a debtor. */
    @Transactional
    public void forgetBrowsers(FirmId firm, DebtorId debtor) {
        store.forgetBrowsers(firm, debtor);
    }

    private String mark(FirmId firm, DebtorId debtor) {
        return access.mark(firm, debtor).orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }

    private byte[] hash(String secret) {
        return Hashes.hmac(hashKey, secret);
    }

    private byte[] digitsHash(String browser, String digits) {
        return hash(browser + ":" + digits);
    }
}
