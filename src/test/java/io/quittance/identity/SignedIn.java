package io.quittance.identity;

import io.quittance.kernel.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Puts a person behind the clicks of a view test, as the sign-in would have done. */
public final class SignedIn {

    private SignedIn() {}

    /** From now on this thread's clicks are this person's. */
    public static void as(StaffId person) {
        var token = new OidcIdToken(
                "token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("sub", person.toString()));
        var principal = new StaffPrincipal(person, AuthorityUtils.createAuthorityList("ROLE_STAFF"), token);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, "", List.copyOf(principal.getAuthorities())));
        SecurityContextHolder.setContext(context);
    }

    /** Nobody is behind the clicks any more. */
    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
