package io.quittance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.Quittance;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.sandbox.SandboxConfiguration;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.QuittanceTest;
import io.quittance.testing.TestApplication;
import io.quittance.testing.TwoHouses;
import io.quittance.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** A second Quittance on another port is the outside issuer of this one's people. */
@QuittanceTest
class OutsideIssuerIT {

    private static final String CLIENT = "the-second-house";
    private static final String SECRET = "known to these two only";

    @Value("${quittance.public-url}")
    private String issuer;

    @Autowired
    private ApplicationContext here;

    @Test
    void an_identity_is_bound_by_invitation_to_issuer_and_subject_and_never_by_address() {
        var alone = SecurityContextHolder.getContextHolderStrategy();
        try (var house = second();
                var _ = new TwoHouses(alone);
                var invited = new Visitor(url(house));
                var stranger = new Visitor(url(house))) {
            var ann = new Cast(here).person(Role.OPERATOR);
            var eve = new Cast(here).person(Role.OPERATOR);
            var link = new TenantScope.Operator()
                    .call(() -> house.getBean(Invitations.class)
                            .invite(EmailAddress.parse(eve.email()), Role.OPERATOR, Set.of(), Language.EN, "staff_1"));

            // Eve's address was invited, but only who accepts is bound.
            assertThat(enter(stranger, eve).uri().getPath()).isEqualTo("/sign-in-refused");

            invited.signIn(issuer + "/login", ann.email(), ann.password());
            var accepted = invited.follow(invited.submit(link.getPath(), "", Map.of()));
            assertThat(accepted.uri().toString()).isEqualTo(url(house) + "/console/operator");
            assertThat(invited.get(link.getPath()).statusCode()).isEqualTo(404);
            assertThat(stranger.open("/staff").uri().getPath()).isEqualTo("/sign-in-refused");
        }
    }

    /** Signs in at the issuer and comes back. */
    private static HttpResponse<String> enter(Visitor visitor, Cast.Person person) {
        return visitor.signIn("/staff", person.email(), person.password());
    }

    /** A house whose people sign in at this one. This one knows it as a guest from now on. */
    private ConfigurableApplicationContext second() {
        var application = new SpringApplication(Quittance.class, SandboxConfiguration.class);
        application.addInitializers(
                new TestApplication(),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "outside",
                                Map.of(
                                        "quittance.oidc-issuer", issuer,
                                        "quittance.oidc-client-id", CLIENT,
                                        "quittance.oidc-client-secret", SECRET))));
        var house = application.run();
        ((ConfigurableApplicationContext) here).getBeanFactory().registerSingleton("secondHouse", guest(url(house)));
        return house;
    }

    private RegisteredClient guest(String url) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(here.getBean(Proofs.class).encode(SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(url + RegisteredClients.CALLBACK)
                .scope("openid")
                .build();
    }

    private static String url(ApplicationContext house) {
        return house.getEnvironment().getRequiredProperty("quittance.public-url");
    }
}
