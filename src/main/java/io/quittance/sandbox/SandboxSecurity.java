package io.quittance.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The sandbox is open to the person at this computer: the demo listens on loopback, and a page of another site cannot read
 * it under a name of its own, because only names of this computer are answered.
 */
@Configuration(proxyBeanMethods = false)
class SandboxSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain sandboxChain(HttpSecurity http) {
        return http.securityMatcher("/sandbox/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((_, context) -> new AuthorizationDecision(isThisComputer(context.getRequest()))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static boolean isThisComputer(HttpServletRequest request) {
        var name = request.getServerName();
        return name.equals("localhost") || name.equals("127.0.0.1") || name.endsWith(".localhost");
    }
}
