package io.quittance.identity;

import io.quittance.edge.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** What happens to a request that may not pass. */
@Component
final class Refusals {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final List<String> STAFF_PAGES = List.of("/staff", "/account/**", "/desk/**", "/console/**");

    private final ErrorPages pages;

    Refusals(ErrorPages pages) {
        this.pages = pages;
    }

    /** A person on the way to a sign-in gets the form; a program without its secret gets 401. */
    AuthenticationEntryPoint atIssuer() {
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

    /** The person reads that there is no access; the log says why, for the person who set the issuer up. */
    void noAccount(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        LOG.log(System.Logger.Level.WARNING, "a sign-in was refused: {0}", cause.getMessage());
        response.sendRedirect("/sign-in-refused");
    }

    /** A person without a sign-in is led to it from the pages of staff; everywhere else there is nothing to see. */
    AuthenticationEntryPoint atScreens() {
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
}
