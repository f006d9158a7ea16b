package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.tenancy.TenantScope;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a valid token may do now: the scopes it carries and its client still has. A revoked client's token is refused at
 * once, not after its five minutes.
 */
@Component
public class ApiTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ApiClientStore store;
    private final TransactionTemplate transaction;

    ApiTokens(ApiClientStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var client = new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.byKey(String.valueOf(token.getSubject()))))
                .filter(ApiClient::works)
                .filter(known -> known.firm().toString().equals(token.getClaimAsString(RegisteredClients.FIRM)))
                .orElseThrow(() -> new InvalidBearerTokenException("the client is not at work"));
        var carried = token.getClaimAsStringList("scope");
        var granted = client.scopes().stream()
                .map(ApiScope::text)
                .filter(scope -> carried != null && carried.contains(scope))
                .collect(Collectors.toUnmodifiableSet());
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(granted), client.key());
    }

    /** The firm of a token that {@link #convert} took. */
    public static FirmId firm(JwtAuthenticationToken caller) {
        return FirmId.parse(String.valueOf(caller.getToken().getClaimAsString(RegisteredClients.FIRM)));
    }

    /** The scopes of a token that {@link #convert} took. */
    public static Set<ApiScope> scopes(JwtAuthenticationToken caller) {
        return caller.getAuthorities().stream()
                .map(authority -> ApiScope.parse(String.valueOf(authority.getAuthority())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
