package io.quittance.limits;

import io.quittance.edge.ClientAddresses;
import io.quittance.edge.ErrorPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The limits on guessing people's passwords and machines' secrets, per hour. */
@Component
public final class TryLimits {

    private static final int PASSWORDS_PER_NAME = 10;
    private static final int PASSWORDS_PER_ADDRESS = 50;
    private static final int SECRETS_PER_NAME = 60;
    private static final int SECRETS_PER_ADDRESS = 300;

    private final Limits limits;
    private final ClientAddresses addresses;
    private final ErrorPages pages;

    TryLimits(Limits limits, ClientAddresses addresses, ErrorPages pages) {
        this.limits = limits;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** Passwords at the sign-in form. */
    public TryLimit passwords() {
        return limit(new TryLimit.Door(
                "password",
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login"),
                "username",
                response -> !String.valueOf(response.getHeader(HttpHeaders.LOCATION))
                        .contains("/login?wrong"),
                PASSWORDS_PER_NAME,
                PASSWORDS_PER_ADDRESS));
    }

    /** Secrets of API clients at the authorization server. */
    public TryLimit tokens() {
        return limit(new TryLimit.Door(
                "client-secret",
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oauth2/**"),
                "client_id",
                response -> response.getStatus() != HttpStatus.UNAUTHORIZED.value(),
                SECRETS_PER_NAME,
                SECRETS_PER_ADDRESS));
    }

    private TryLimit limit(TryLimit.Door door) {
        return new TryLimit(door, limits, addresses, pages);
    }
}
