package io.quittance.identity;

import io.quittance.edge.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * Where people sign in: at the outside issuer of the settings, else at our own authorization server, whose token endpoint is
 * called over loopback. Built at the first sign-in, because our own port is not known and no issuer is asked before.
 */
@Component
final class StaffRegistration implements ClientRegistrationRepository {

    static final String ID = "staff";
    static final String START = "/oauth2/authorization/" + ID;

    private final RegisteredClients clients;
    private final PublicUrl publicUrl;
    private final Environment environment;
    private volatile @Nullable ClientRegistration known;

    StaffRegistration(RegisteredClients clients, PublicUrl publicUrl, Environment environment) {
        this.clients = clients;
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    /** True when an outside issuer is set. */
    boolean isOutside() {
        return !setting("issuer").isEmpty();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var registration = known;
        if (registration == null) {
            registration = isOutside() ? outside() : own();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration outside() {
        return ClientRegistrations.fromIssuerLocation(setting("issuer"))
                .registrationId(ID)
                .clientId(setting("client-id"))
                .clientSecret(setting("client-secret"))
                .redirectUri(publicUrl.at(RegisteredClients.CALLBACK).toString())
                .scope(OidcScopes.OPENID)
                .userInfoUri(null)
                .userNameAttributeName("sub")
                .build();
    }

    private ClientRegistration own() {
        var loopback = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        return ClientRegistration.withRegistrationId(ID)
                .clientId(RegisteredClients.STAFF)
                .clientSecret(clients.staffSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(publicUrl.at("/oauth2/authorize").toString())
                .tokenUri(loopback + "/oauth2/token")
                .jwkSetUri(loopback + "/oauth2/jwks")
                .issuerUri(publicUrl.base().toString())
                .redirectUri(publicUrl.at(RegisteredClients.CALLBACK).toString())
                .scope(OidcScopes.OPENID)
                .userNameAttributeName("sub")
                .build();
    }

    private String setting(String name) {
        return environment.getProperty("quittance.oidc-" + name, "");
    }
}
