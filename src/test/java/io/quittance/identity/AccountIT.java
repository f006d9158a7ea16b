package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.quittance.identity.account.SecondFactorRules;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.StaffId;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Firm;
import io.quittance.tenancy.AuditEntry;
import io.quittance.tenancy.AuditFilter;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.Visitor;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What people do about their own account, over HTTP. */
@QuittanceTest
class AccountIT {

    private static final String PASSWORD = "four unrelated dry words";
    private static final String OTHER = "another set of plain words";

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactorRules rules;

    private String email;
    private StaffId person;
    private Firm firm;
    private Visitor visitor;
    private Visitor elsewhere;

    @BeforeEach
    void aPersonAtTwoBrowsers() {
        firm = new Cast(context).firm();
        email = "ann-" + UUID.randomUUID() + "@firm.example";
        person = new TenantScope.Platform()
                .call(() -> accounts.withPassword(
                        EmailAddress.parse(email), "Ann", Language.EN, PASSWORD, Role.FIRM_USER, Set.of(firm.id())));
        visitor = new Visitor(url);
        elsewhere = new Visitor(url);
    }

    @AfterEach
    void leave() {
        visitor.close();
        elsewhere.close();
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_is_the_only_one_that_opens() {
        visitor.signIn("/account", email, PASSWORD);
        elsewhere.signIn("/account", email, PASSWORD);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
        var page = visitor.open("/account");
        var wrong = visitor.submit(
                "/account/password", page.body(), Map.of("present-password", "no", "new-password", OTHER));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your present password.");
        var saved = visitor.submit(
                "/account/password", page.body(), Map.of("present-password", PASSWORD, "new-password", OTHER));
        assertThat(visitor.follow(saved).body()).contains("Saved.");
        assertThat(elsewhere.get("/account").statusCode())
                .as("the other browser")
                .isEqualTo(302);
        assertThat(elsewhere.signIn("/account", email, PASSWORD).uri().toString())
                .contains("/login?wrong");
        assertThat(elsewhere.signIn("/account", email, OTHER).body()).contains("Your account");
    }

    @Test
    void a_forgotten_password_is_chosen_anew_by_a_mailed_link_once() {
        elsewhere.signIn("/account", email, PASSWORD);
        var form = visitor.open("/forgotten-password");
        var known = visitor.submit("/forgotten-password", form.body(), Map.of("username", email));
        var unknown = visitor.submit("/forgotten-password", form.body(), Map.of("username", "nobody@firm.example"));
        assertThat(known.body()).isEqualTo(unknown.body());
        var link = linkMailedTo(email);
        var choose = visitor.open(link);
        var easy = visitor.submit(link, choose.body(), Map.of("new-password", "short"));
        assertThat(easy.statusCode()).isEqualTo(422);
        assertThat(easy.body()).contains("too short");
        var chosen = visitor.follow(visitor.submit(link, easy.body(), Map.of("new-password", OTHER)));
        assertThat(chosen.body()).contains("Your password is changed");
        assertThat(visitor.get(link).statusCode()).as("a second time").isEqualTo(404);
        assertThat(elsewhere.get("/account").statusCode()).as("open sessions").isEqualTo(302);
        assertThat(visitor.signIn("/account", email, OTHER).body()).contains("Your account");
    }

    @Test
    void an_operator_who_forgot_the_password_gets_a_link_too() {
        var operator = new Cast(context).person(Role.OPERATOR);
        var form = visitor.open("/forgotten-password");
        visitor.submit("/forgotten-password", form.body(), Map.of("username", operator.email()));
        var link = linkMailedTo(operator.email());
        visitor.submit(link, visitor.open(link).body(), Map.of("new-password", OTHER));
        assertThat(visitor.signIn("/account", operator.email(), OTHER).body()).contains("Your account");
        assertThat(headOfMailTo(operator.email()))
                .contains("From: Quittance <no-reply@")
                .doesNotContain(firm.key());
    }

    @Test
    void who_works_for_several_firms_gets_the_link_in_the_look_of_none_of_them() {
        var cast = new Cast(context);
        var other = cast.firm();
        var person = cast.person(Role.AGENT, firm, other);
        visitor.submit(
                "/forgotten-password", visitor.open("/forgotten-password").body(), Map.of("username", person.email()));
        linkMailedTo(person.email());
        assertThat(headOfMailTo(person.email()))
                .contains("From: Quittance <no-reply@")
                .doesNotContain(firm.key())
                .doesNotContain(other.key());
        assertThat(new TenantScope.FirmStaff(firm.id())
                        .call(() -> context.getBean(Messages.class)
                                .latest(
                                        firm.id(),
                                        new MessageFilter(null, null, MessageKind.LOGIN_LINK, null),
                                        null,
                                        1)))
                .as("no firm keeps it")
                .isEmpty();
    }

    @Test
    void no_colleague_can_read_a_mailed_link_on_the_desk() {
        visitor.submit(
                "/forgotten-password", visitor.open("/forgotten-password").body(), Map.of("username", email));
        linkMailedTo(email);
        var message = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(Messages.class)
                        .latest(firm.id(), new MessageFilter(null, null, MessageKind.LOGIN_LINK, null), null, 1))
                .getFirst();
        var colleague = new Cast(context).person(Role.FIRM_USER, firm);
        elsewhere.signIn("/account", colleague.email(), colleague.password());
        for (var part : new String[] {"html", "text", "raw", "pdf"}) {
            assertThat(elsewhere
                            .get("/desk/" + firm.key() + "/messages/"
                                    + message.id().value() + "/" + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_is_done_about_an_account_stands_in_the_log_of_the_firm_without_any_secret() {
        visitor.signIn("/account", email, PASSWORD);
        var page = visitor.open("/account");
        visitor.submit("/account/password", page.body(), Map.of("present-password", PASSWORD, "new-password", OTHER));
        var filter = new AuditFilter(
                firm.id(),
                person.toString(),
                List.of(),
                Instant.EPOCH,
                Instant.now().plusSeconds(60));
        var entries = new TenantScope.FirmStaff(firm.id())
                .call(() -> context.getBean(AuditLog.class).page(filter, null, 50));
        assertThat(entries).extracting(AuditEntry::act).contains("staff.signed-in", "staff.password-changed");
        assertThat(entries).extracting(AuditEntry::origin).containsOnly("127.0.0.1");
        assertThat(entries.toString()).doesNotContain(PASSWORD, OTHER);
    }

    @Test
    void a_second_factor_is_asked_for_behind_the_password_and_each_code_opens_once() {
        visitor.signIn("/account", email, PASSWORD);
        var codes = setUp();
        var half = elsewhere.signIn("/account", email, PASSWORD);
        assertThat(half.uri().getPath()).isEqualTo("/login/second");
        assertThat(elsewhere.open("/account").uri().getPath())
                .as("half a sign-in is none")
                .startsWith("/login");
        half = elsewhere.open("/login/second");
        assertThat(elsewhere
                        .submit("/login/second", half.body(), Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        var inside = elsewhere.follow(elsewhere.submit("/login/second", half.body(), Map.of("code", codes)));
        assertThat(inside.body()).contains("Your account");
        try (var third = new Visitor(url)) {
            var again = third.signIn("/account", email, PASSWORD);
            assertThat(third.submit("/login/second", again.body(), Map.of("code", codes))
                            .statusCode())
                    .as("a recovery code used before")
                    .isEqualTo(422);
        }
    }

    @Test
    void who_must_have_a_second_factor_is_led_to_it_first() {
        new TenantScope.Platform().run(() -> rules.demandOf(firm.id(), true, person));
        visitor.signIn("/account", email, PASSWORD);
        var console = visitor.get("/console/" + firm.key(), "text/html");
        assertThat(console.headers().firstValue("Location").orElse("")).endsWith("/account/second-factor");
        assertThat(visitor.get("/console/" + firm.key(), "*/*").statusCode())
                .as("whatever the browser says that it wants")
                .isEqualTo(403);
        assertThat(visitor.get("/desk?v-r=init", "text/html").statusCode()).isEqualTo(403);
        setUp();
        assertThat(visitor.get("/console/" + firm.key(), "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_is_listed_and_can_be_ended_from_another_one() {
        visitor.signIn("/account", email, PASSWORD);
        elsewhere.signIn("/account", email, PASSWORD);
        var page = visitor.open("/account");
        var end = Pattern.compile("action=\"(/account/sessions/[0-9]+)\"").matcher(page.body());
        assertThat(end.find()).isTrue();
        visitor.submit(end.group(1), page.body(), Map.of());
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_and_a_language_are_the_persons_own() {
        visitor.signIn("/account", email, PASSWORD);
        var page = visitor.open("/account");
        var saved = visitor.follow(
                visitor.submit("/account/profile", page.body(), Map.of("name", "Anna Bell", "language", "de")));
        assertThat(saved.body()).contains("Ihr Konto", "Anna Bell", "Gespeichert.");
        assertThat(visitor.submit("/account/profile", saved.body(), Map.of("name", " ", "language", "de"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.submit("/account/second-factor/everybody?demanded=true", saved.body(), Map.of())
                        .statusCode())
                .as("only an operator demands")
                .isEqualTo(403);
    }

    /** Sets the factor up. @return a recovery code */
    private String setUp() {
        var page = visitor.open("/account/second-factor").body();
        assertThat(page).contains("<svg");
        var secret = found(page, "<code>([A-Z2-7 ]+)</code>").replace(" ", "");
        assertThat(visitor.submit("/account/second-factor", page, Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        var ready = visitor.submit("/account/second-factor", page, Map.of("code", code(secret)));
        assertThat(ready.body()).contains("Your second factor works");
        return found(ready.body(), "<li><code>([A-Z2-7-]+)</code>");
    }

    private static String code(String base32) {
        try {
            var number = BigInteger.ZERO;
            for (int i = 0; i < base32.length(); i++) {
                number = number.shiftLeft(5)
                        .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i))));
            }
            var bytes = number.toByteArray();
            var secret = new byte[20];
            System.arraycopy(
                    bytes,
                    Math.max(0, bytes.length - 20),
                    secret,
                    Math.max(0, 20 - bytes.length),
                    Math.min(20, bytes.length));
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Instant.now());
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String headOfMailTo(String address) {
        var id = found(visitor.get("/sandbox/mailbox?to=" + address).body(), "\"id\":\"([0-9]+)\"");
        return visitor.get("/sandbox/mailbox/" + id).body().split("\r?\n\r?\n", 2)[0];
    }

    private String linkMailedTo(String address) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            var list = visitor.get("/sandbox/mailbox?to=" + address).body();
            var id = Pattern.compile("\"id\":\"([0-9]+)\"").matcher(list);
            if (id.find()) {
                var mail = visitor.get("/sandbox/mailbox/" + id.group(1)).body();
                return "/new-password/" + found(mail.replaceAll("=\r?\n", ""), "/new-password/([A-Za-z0-9_-]{43})");
            }
            assertThat(System.nanoTime()).as("a mail").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
