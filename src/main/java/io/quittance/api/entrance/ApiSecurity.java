package io.quittance.api.entrance;

import io.quittance.api.Problem;
import io.quittance.api.ProblemType;
import io.quittance.api.ProblemWriter;
import io.quittance.identity.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The way into the API: a bearer token, no session, no cookie; the description alone is open. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            JwtDecoder decoder,
            ApiTokens tokens,
            ProblemWriter problems,
            IdempotencyStore idempotency) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(tokens))
                        .authenticationEntryPoint((_, response, cause) -> problems.unauthorized(response, cause))
                        .accessDeniedHandler((_, response, _) -> problems.write(
                                response, Problem.of(ProblemType.NOT_FOUND, "Look at the description of the API."))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.disable())
                .addFilterAfter(new CallerScope(), AuthorizationFilter.class)
                .addFilterAfter(new IdempotencyFilter(idempotency, problems), CallerScope.class)
                .build();
    }
}
