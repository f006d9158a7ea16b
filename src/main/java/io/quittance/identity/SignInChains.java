package io.quittance.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.quittance.identity.account.SecondFactorRules;
import io.quittance.identity.account.SecondFactors;
import io.quittance.identity.account.SecondStep;
import io.quittance.identity.account.StaffSessions;
import io.quittance.identity.issuer.GrantedScopes;
import io.quittance.limits.TryLimits;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may pass where. The authorization server and its login form keep their own place in the session, so that being known
 * there is not yet a sign-in here; pages without a session come next; everything else is Vaadin's and needs a person, unless
 * the view says otherwise. Nothing is open that is not named.
 */
@Configuration(proxyBeanMethods = false)
class SignInChains {

    /** Pages and files that work without anybody signed in and never start a session. */
    static final List<String> OPEN = List.of(
            "/",
            "/l/**",
            "/code",
            "/check",
            "/brand/**",
            "/c/*",
            "/c/*/check",
            "/c/*/code",
            "/c/*/enter/**",
            "/c/*/confirm/**",
            "/c/*/leave",
            "/c/*/receipts/*",
            "/c/*/told/*",
            "/invitation/**",
            "/sign-in-refused",
            "/health/**",
            "/styles/**",
            "/scripts/**",
            "/webhooks/**",
            "/error",
            "/favicon.ico",
            "/robots.txt");

    private final TryLimits tryLimits;
    private final Refusals refusals;

    SignInChains(TryLimits tryLimits, Refusals refusals) {
        this.tryLimits = tryLimits;
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults())
                    .tokenEndpoint(
                            token -> token.accessTokenRequestConverters(known -> known.addFirst(new GrantedScopes())));
        });
        withOwnSession(http);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals.atIssuer()))
                .addFilterBefore(tryLimits.tokens(), LogoutFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain loginChain(HttpSecurity http, PasswordSignIn passwords, SecondStep second) {
        withOwnSession(http.securityMatcher("/login", "/login/second", "/forgotten-password", "/new-password/*"));
        return http.authenticationProvider(passwords.provider())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage("/login").failureUrl("/login?wrong").successHandler(second))
                .addFilterBefore(tryLimits.passwords(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    @Bean
    SecondStep secondStep(SecondFactors factors) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(requests());
        onwards.setDefaultTargetUrl(StaffRegistration.START);
        return new SecondStep(factors, contexts(), onwards);
    }

    @Bean
    @Order(4)
    SecurityFilterChain openChain(HttpSecurity http) {
        return http.securityMatcher(open())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.disable())
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain screenChain(HttpSecurity http, StaffSignIn people, StaffStillThere stillThere) {
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage(StaffRegistration.START, "{baseUrl}")
                        .defaultSuccessUrl("/staff")
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.oauth2Login(login -> login.userInfoEndpoint(info -> info.oidcUserService(people))
                        .failureHandler(refusals::noAccount))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals.atScreens()))
                .headers(headers -> headers.disable())
                .addFilterAfter(stillThere, CsrfFilter.class)
                .build();
    }

    /** A screen's own calls also go to {@code /}, with their kind in the query: they belong to the screens. */
    private static RequestMatcher open() {
        var paths = OPEN.stream()
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList();
        var call = Pattern.compile("(.*&)?v-r=.*");
        RequestMatcher isPage = request ->
                !call.matcher(String.valueOf(request.getQueryString())).matches();
        return new AndRequestMatcher(new OrRequestMatcher(paths), isPage);
    }

    private static void withOwnSession(HttpSecurity http) {
        http.securityContext(context -> context.securityContextRepository(contexts()))
                .requestCache(cache -> cache.requestCache(requests()))
                .headers(headers -> headers.disable());
    }

    private static HttpSessionSecurityContextRepository contexts() {
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("quittance.issuer.person");
        return contexts;
    }

    private static HttpSessionRequestCache requests() {
        var requests = new HttpSessionRequestCache();
        requests.setSessionAttrName("quittance.issuer.request");
        return requests;
    }

    /** A filter of one chain, which the server must not run for all requests besides. */
    @Bean
    FilterRegistrationBean<StaffStillThere> stillThereInItsChain(StaffStillThere filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    StaffStillThere stillThere(StaffAccess access, StaffSessions sessions, SecondFactorRules rules) {
        return new StaffStillThere(access, sessions, rules);
    }
}
