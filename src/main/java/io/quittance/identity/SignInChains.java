package io.quittance.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.quittance.edge.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
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
            "/c/*/enter/**",
            "/invitation/**",
            "/sign-in-refused",
            "/health/**",
            "/styles/**",
            "/webhooks/**",
            "/error",
            "/favicon.ico",
            "/robots.txt");

    private static final System.Logger LOG = System.getLogger(SignInChains.class.getName());
    private static final List<String> STAFF_PAGES = List.of("/staff", "/desk/**", "/console/**");

    private final TryLimits tryLimits;
    private final ErrorPages pages;

    SignInChains(TryLimits tryLimits, ErrorPages pages) {
        this.tryLimits = tryLimits;
        this.pages = pages;
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
                .exceptionHandling(refused -> refused.authenticationEntryPoint(issuerEntry()))
                .addFilterBefore(tryLimits.tokens(), LogoutFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain loginChain(HttpSecurity http, PasswordSignIn passwords) {
        withOwnSession(http.securityMatcher("/login"));
        return http.authenticationProvider(passwords.provider())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form ->
                        form.loginPage("/login").failureUrl("/login?wrong").defaultSuccessUrl(StaffRegistration.START))
                .addFilterBefore(tryLimits.passwords(), UsernamePasswordAuthenticationFilter.class)
                .build();
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
    SecurityFilterChain screenChain(HttpSecurity http, StaffSignIn people, StaffAccess access) {
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage(StaffRegistration.START, "{baseUrl}")
                        .defaultSuccessUrl("/staff")
                        .anyRequest(AuthorizedUrl::authenticated));
        return http.oauth2Login(login -> login.userInfoEndpoint(info -> info.oidcUserService(people))
                        .failureHandler(SignInChains::refuse))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entry()))
                .headers(headers -> headers.disable())
                .addFilterAfter(new StaffStillThere(access), CsrfFilter.class)
                .build();
    }

    /** A person on the way to a sign-in gets the form; a program without its secret gets 401. */
    private AuthenticationEntryPoint issuerEntry() {
        var toForm = new LoginUrlAuthenticationEntryPoint("/login");
        var person = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/authorize");
        return (request, response, cause) -> {
            if (person.matches(request)) {
                toForm.commence(request, response, cause);
            } else {
                pages.write(request, response, HttpStatus.UNAUTHORIZED);
            }
        };
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

    /** The person reads that there is no access; the log says why, for whoever set the issuer up. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        LOG.log(System.Logger.Level.WARNING, "a sign-in was refused: {0}", cause.getMessage());
        response.sendRedirect("/sign-in-refused");
    }

    /** A person without a sign-in is led to it from the pages of staff; everywhere else there is nothing to see. */
    private AuthenticationEntryPoint entry() {
        var toSignIn = new LoginUrlAuthenticationEntryPoint(StaffRegistration.START);
        var staffPages = STAFF_PAGES.stream()
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
                .toList();
        return (request, response, cause) -> {
            if (staffPages.stream().anyMatch(page -> page.matches(request))) {
                toSignIn.commence(request, response, cause);
            } else {
                pages.write(request, response, HttpStatus.NOT_FOUND);
            }
        };
    }

    // Null is how Spring Security is told to leave its parameter out of the address.
    @SuppressWarnings("NullAway")
    private static void withOwnSession(HttpSecurity http) {
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey("quittance.issuer.person");
        var requests = new HttpSessionRequestCache();
        requests.setSessionAttrName("quittance.issuer.request");
        http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .headers(headers -> headers.disable());
    }
}
