package io.quittance.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Sign-ins on their way from the form to the callback, for five minutes, on the node that holds the person's session anyway.
 * Tokens of machines are not kept: they prove themselves by their signature.
 */
@Component
final class PassingAuthorizations implements OAuth2AuthorizationService {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, Passing> passing = new ConcurrentHashMap<>();
    private final InstantSource clock;

    PassingAuthorizations(InstantSource clock) {
        this.clock = clock;
    }

    private record Passing(OAuth2Authorization authorization, Instant until) {}

    @Override
    public void save(OAuth2Authorization authorization) {
        var now = clock.instant();
        passing.values().removeIf(entry -> entry.until().isBefore(now));
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            passing.put(authorization.getId(), new Passing(authorization, now.plus(LIFE)));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        passing.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        var entry = passing.get(id);
        return entry == null ? null : entry.authorization();
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return passing.values().stream()
                .map(Passing::authorization)
                .filter(authorization -> holds(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        var isState = type != null && type.getValue().equals(OAuth2ParameterNames.STATE);
        return isState
                ? token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE))
                : authorization.getToken(token) != null;
    }
}
