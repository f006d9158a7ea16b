package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** People sign in by the built-in authorization server, as its client. */
@QuittanceTest
class SignInIT {

    private static final String PASSWORD = "four unrelated dry words";

    @Value("${quittance.public-url}")
    private String url;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Staff staff;

    private final String email = "op-" + UUID.randomUUID() + "@quittance.example";
    private StaffId operator;
    private Visitor visitor;

    @BeforeEach
    void anOperatorAtABrowser() {
        operator = new TenantScope.Platform()
                .call(() -> accounts.withPassword(
                        EmailAddress.parse(email), "Olga", Language.EN, PASSWORD, Role.OPERATOR, Set.of()));
        visitor = new Visitor(url);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void a_person_lands_on_the_page_asked_for() {
        var page = visitor.signIn("/console/operator", email, PASSWORD);

        assertThat(page.uri().getPath()).isEqualTo("/console/operator");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void the_sign_in_gives_a_new_session() {
        visitor.open("/console/operator");
        var before = visitor.session();

        visitor.signIn("/console/operator", email, PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void being_known_at_the_form_alone_opens_no_screen() {
        var form = visitor.open("/login");
        var known = visitor.submit("/login", form.body(), Map.of("username", email, "password", PASSWORD));

        assertThat(known.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/staff");
        assertThat(visitor.get("/console/operator").statusCode()).isEqualTo(302);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_read_the_same() {
        var wrong = visitor.signIn("/staff", email, "something else entirely");
        var unknown = visitor.signIn("/staff", "nobody@quittance.example", "something else entirely");

        assertThat(wrong.uri().toString()).isEqualTo(unknown.uri().toString()).endsWith("/login?wrong");
        assertThat(wrong.body()).contains("do not fit together");
    }

    @Test
    void the_form_needs_its_token() {
        assertThat(visitor.submit("/login", "", Map.of("username", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_deactivated_person_is_out_at_the_next_click_and_cannot_come_back() {
        visitor.signIn("/console/operator", email, PASSWORD);

        new TenantScope.Operator().run(() -> staff.deactivate(operator, "staff_1"));

        assertThat(visitor.open("/console/operator").uri().getPath()).isEqualTo("/login");
        assertThat(visitor.signIn("/staff", email, PASSWORD).uri().toString()).endsWith("/login?wrong");
    }

    @Test
    void ten_wrong_passwords_in_an_hour_are_enough_for_one_name() {
        var form = visitor.open("/login");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.submit("/login", form.body(), Map.of("username", email, "password", "wrong " + i))
                            .statusCode())
                    .isEqualTo(302);
            form = visitor.open("/login");
        }

        var eleventh = visitor.submit("/login", form.body(), Map.of("username", email, "password", PASSWORD));

        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void signing_out_ends_the_sign_in_at_the_issuer_too() {
        var page = visitor.signIn("/console/operator", email, PASSWORD);
        assertThat(page.statusCode()).isEqualTo(200);

        var out = visitor.submit("/logout", visitor.open("/login").body(), Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(visitor.open("/console/operator").uri().getPath()).isEqualTo("/login");
    }
}
