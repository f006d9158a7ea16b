package io.quittance.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.quittance.edge.PublicUrl;
import io.quittance.identity.issuer.Keys;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What our tokens say and what is believed of them. The issuer is the public address and nothing a request says; a machine's
 * token names its firm and is meant for the API alone; it ends to the second.
 */
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PublicUrl publicUrl) {
        return AuthorizationServerSettings.builder()
                .issuer(publicUrl.base().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(Keys keys) {
        return (selector, _) -> selector.select(new JWKSet(keys.signing()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(PublicUrl publicUrl) {
        return context -> {
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)
                    && AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                var client = context.getRegisteredClient();
                context.getClaims()
                        .claim(RegisteredClients.FIRM, RegisteredClients.firm(client))
                        .audience(List.of(audience(publicUrl)))
                        .claims(claims -> claims.remove(JwtClaimNames.NBF));
            }
        };
    }

    /** Reads tokens for the API: our signature, our issuer, this audience, not a second too old. */
    @Bean
    JwtDecoder apiTokenDecoder(JWKSource<SecurityContext> keys, PublicUrl publicUrl) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ZERO),
                new JwtIssuerValidator(publicUrl.base().toString()),
                forAudience(audience(publicUrl))));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> forAudience(String audience) {
        var refused =
                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "not meant for the API", null));
        return token -> token.getAudience() != null && token.getAudience().contains(audience)
                ? OAuth2TokenValidatorResult.success()
                : refused;
    }

    private static String audience(PublicUrl publicUrl) {
        return publicUrl.at("/api").toString();
    }
}
