package io.quittance.identity;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may ask our authorization server for tokens: the firms' API clients, ourselves for the sign-in of people, and other
 * houses that sign their people in here, if an installation adds them as beans.
 */
@Component
final class RegisteredClients implements RegisteredClientRepository {

    static final String STAFF = "quittance-staff";
    static final String CALLBACK = "/login/oauth2/code/staff";
    static final String FIRM = "firm";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private final ApiClientStore store;
    private final TransactionTemplate transaction;
    private final Proofs proofs;
    private final PublicUrl publicUrl;
    private final Secrets secrets;
    private final ObjectProvider<RegisteredClient> guests;

    RegisteredClients(
            ApiClientStore store,
            TransactionTemplate transaction,
            Proofs proofs,
            PublicUrl publicUrl,
            Secrets secrets,
            ObjectProvider<RegisteredClient> guests) {
        this.store = store;
        this.transaction = transaction;
        this.proofs = proofs;
        this.publicUrl = publicUrl;
        this.secrets = secrets;
        this.guests = guests;
    }

    /** Our own secret as a client of ourselves: derived, so every node knows it and nobody stores it. */
    String staffSecret() {
        return HexFormat.of().formatHex(Hashes.hmac(secrets.keyFor("sign-in-client"), STAFF));
    }

    /** The firm that a machine's tokens are for. */
    static String firm(RegisteredClient client) {
        return String.valueOf(client.getClientSettings().<Object>getSetting(FIRM));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(STAFF)) {
            return staff();
        }
        var guest = guests.stream()
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst();
        if (guest.isPresent()) {
            return guest.get();
        }
        return new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.byKey(clientId)
                        .filter(ApiClient::works)
                        .flatMap(client -> store.secret(clientId).map(secret -> machine(client, secret)))
                        .orElse(null)));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are made by ApiClients");
    }

    private RegisteredClient staff() {
        return RegisteredClient.withId(STAFF)
                .clientId(STAFF)
                .clientSecret(proofs.ofMachine(staffSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl.at(CALLBACK).toString())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }

    private static RegisteredClient machine(ApiClient client, String secret) {
        return RegisteredClient.withId(client.key())
                .clientId(client.key())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> client.scopes().forEach(scope -> scopes.add(scope.text())))
                .clientSettings(ClientSettings.builder()
                        .setting(FIRM, client.firm().toString())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
