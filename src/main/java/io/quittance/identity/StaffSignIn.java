package io.quittance.identity;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds the account behind an identity: our own subject is the account; an outside issuer's subject is the account bound to
 * it, or the one that the invitation accepted in this session makes. No address and no name an issuer claims is looked at.
 */
@Component
final class StaffSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Where the invitation page keeps the token while the person is at the issuer. */
    static final String INVITATION = "quittance.invitation";

    private final StaffStore store;
    private final Invitations invitations;
    private final PublicUrl publicUrl;
    private final TransactionTemplate transaction;

    StaffSignIn(StaffStore store, Invitations invitations, PublicUrl publicUrl, TransactionTemplate transaction) {
        this.store = store;
        this.invitations = invitations;
        this.publicUrl = publicUrl;
        this.transaction = transaction;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        try {
            var member = new TenantScope.Platform()
                    .call(() -> account(token)
                            .flatMap(id -> transaction.execute(_ -> store.find(id)))
                            .filter(StaffMember::active)
                            .orElseThrow(StaffSignIn::refused));
            var authorities = member.grants().keySet().stream()
                    .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList();
            return new StaffPrincipal(member.id(), authorities, token);
        } catch (RefusedException e) {
            throw refused();
        }
    }

    private Optional<StaffId> account(OidcIdToken token) {
        var issuer = String.valueOf(token.getIssuer());
        var subject = String.valueOf(token.getSubject());
        if (issuer.equals(publicUrl.base().toString())) {
            return Optional.of(StaffId.parse(subject));
        }
        var name = token.getFullName() == null || token.getFullName().isBlank() ? subject : token.getFullName();
        return invitation()
                .map(invitation -> invitations.accept(invitation, issuer, subject, name))
                .or(() -> transaction.execute(_ -> store.byIdentity(issuer, subject)));
    }

    private static Optional<String> invitation() {
        var session = RequestContextHolder.currentRequestAttributes();
        var token = session.getAttribute(INVITATION, RequestAttributes.SCOPE_SESSION);
        session.removeAttribute(INVITATION, RequestAttributes.SCOPE_SESSION);
        return Optional.ofNullable((String) token);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(
                new OAuth2Error("access_denied", "no account for this identity", null));
    }
}
