package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.identity.debtors.LoggedIn;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.ApiProgram;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** How people come in, and how debtors' logins live. */
@QuittanceTest
class InvitationsIT {

    private static final String PASSWORD = "a handful of quiet stones";

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Staff staff;

    private final EmailAddress email = EmailAddress.parse("n" + UUID.randomUUID() + "@people.example");
    private Visitor visitor;
    private Cast cast;
    private FirmId firm;

    @BeforeEach
    void aFirm() {
        cast = new Cast(context);
        firm = cast.firm().id();
        visitor = new Visitor(url);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void an_invited_person_sets_a_password_and_is_in() {
        var link = invite(Role.FIRM_ADMIN);

        assertThat(visitor.get(link.getPath()).body())
                .contains("Set up your access")
                .contains(email.value());
        var welcome = visitor.follow(accept(link, PASSWORD));

        assertThat(welcome.body()).contains("Your account is ready");
        assertThat(visitor.signIn("/staff", email.value(), PASSWORD).uri().getPath())
                .startsWith("/console/");
        assertThat(new TenantScope.FirmStaff(firm).call(() -> staff.of(firm)))
                .singleElement()
                .satisfies(
                        member -> assertThat(member.has(Role.FIRM_ADMIN, firm)).isTrue());
    }

    @Test
    void looking_at_an_invitation_uses_nothing_up_and_accepting_uses_it_up() {
        var link = invite(Role.FIRM_USER);
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.get(link.getPath()).statusCode()).isEqualTo(200);
        }

        assertThat(accept(link, PASSWORD).statusCode()).isEqualTo(302);

        assertThat(accept(link, PASSWORD).statusCode()).isEqualTo(404);
        assertThat(visitor.get(link.getPath()).body()).contains("no longer works");
    }

    @Test
    void a_weak_password_is_refused_with_what_to_do_and_the_invitation_still_works() {
        var link = invite(Role.FIRM_USER);

        var refused = accept(link, "short");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("12 characters or more");
        assertThat(accept(link, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void an_address_known_already_does_not_open_the_account_behind_it() {
        accept(invite(Role.FIRM_USER), PASSWORD);
        var other = cast.firm().id();
        var second = new TenantScope.FirmStaff(other)
                .call(() -> invitations.invite(email, Role.FIRM_USER, Set.of(other), Language.EN, "staff_1"));

        assertThat(accept(second, "another good long password").statusCode()).isEqualTo(422);
        assertThat(accept(second, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(new TenantScope.FirmStaff(other).call(() -> staff.of(other))).hasSize(1);
    }

    @Test
    void of_ten_at_once_one_is_let_in() throws Exception {
        var token = token(invite(Role.FIRM_USER));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<Boolean>> tries = IntStream.range(0, 10).mapToObj(number -> () -> {
                try {
                    new TenantScope.Platform()
                            .run(() -> invitations.accept(
                                    token, "https://issuer.example", "subject-" + number + email, "Nia"));
                    return true;
                } catch (RefusedException _) {
                    return false;
                }
            });
            var let = 0;
            for (var answer : threads.invokeAll(tries.toList())) {
                let += answer.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(1);
        }
    }

    @Test
    void a_firm_invites_only_its_own_people_and_only_into_itself() {
        var other = cast.firm().id();
        var scope = new TenantScope.FirmStaff(firm);

        for (var attempt : List.<Runnable>of(
                () -> invitations.invite(email, Role.FIRM_USER, Set.of(other), Language.EN, "staff_1"),
                () -> invitations.invite(email, Role.AGENT, Set.of(firm), Language.EN, "staff_1"),
                () -> invitations.invite(email, Role.OPERATOR, Set.of(), Language.EN, "staff_1"))) {
            assertThatThrownBy(() -> scope.run(attempt)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_last_administrator_stays_and_a_withdrawn_invitation_is_gone() {
        var scope = new TenantScope.FirmStaff(firm);
        var admin = cast.person(
                Role.FIRM_ADMIN, scope.call(() -> context.getBean(Firms.class).get(firm)));
        var link = invite(Role.FIRM_USER);
        var waiting = scope.call(() -> invitations.waiting(firm));

        scope.run(() -> invitations.withdraw(waiting.getFirst().id(), "staff_1"));

        assertThat(visitor.get(link.getPath()).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> scope.run(() -> staff.remove(firm, admin.id(), "staff_1")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("last administrator");
    }

    @Test
    void a_debtors_login_works_once_in_the_browser_that_asked_and_at_its_firm() {
        var logins = context.getBean(DebtorLogins.class);
        var debtor = debtor();
        var engine = new TenantScope.Engine(firm);
        var code = engine.call(() -> logins.issue(firm, debtor, "browser-1"));

        assertThat(engine.call(() -> logins.redeem(firm, code.token(), "browser-2")))
                .isEmpty();
        assertThat(engine.call(() -> logins.redeem(firm, code.token() + "x", "browser-1")))
                .isEmpty();
        var other = cast.firm().id();
        assertThat(new TenantScope.Engine(other).call(() -> logins.redeem(other, code.token(), "browser-1")))
                .isEmpty();
        assertThat(engine.call(() -> logins.redeem(firm, code.token(), "browser-1")))
                .isEqualTo(Optional.of(new LoggedIn(debtor, Optional.empty())));
        assertThat(engine.call(() -> logins.redeem(firm, code.token(), "browser-1")))
                .isEmpty();
        assertThat(engine.call(() -> logins.redeem(firm, code.digits(), "browser-1")))
                .isEmpty();
    }

    @Test
    void five_wrong_digits_end_a_login() {
        var logins = context.getBean(DebtorLogins.class);
        var engine = new TenantScope.Engine(firm);
        var code = engine.call(() -> logins.issue(firm, debtor(), "browser-3"));
        var wrong = code.digits().equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) {
            assertThat(engine.call(() -> logins.redeem(firm, wrong, "browser-3")))
                    .isEmpty();
        }

        assertThat(engine.call(() -> logins.redeem(firm, code.digits(), "browser-3")))
                .isEmpty();
    }

    private DebtorId debtor() {
        var client = cast.client(new TenantScope.FirmStaff(firm)
                .call(() -> context.getBean(Firms.class).get(firm)));
        try (var program = new ApiProgram(url)) {
            program.call("PUT", "/api/v1/debtors/D-1", program.token(client.clientId(), client.secret(), null), """
                    {"name":"Dupont","kind":"BUSINESS","country":"FR","language":"fr","address":{"country":"FR"}}""");
        }
        return new TenantScope.Engine(firm)
                .call(() -> context.getBean(Debtors.class).byReference(firm, "D-1"))
                .orElseThrow()
                .id();
    }

    private URI invite(Role role) {
        return new TenantScope.FirmStaff(firm)
                .call(() -> invitations.invite(email, role, Set.of(firm), Language.EN, "staff_1"));
    }

    private HttpResponse<String> accept(URI link, String password) {
        return visitor.submit(link.getPath(), "", Map.of("name", "Nia Novak", "password", password));
    }

    private static String token(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }
}
