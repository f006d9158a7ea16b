package io.quittance.identity;

import io.quittance.kernel.StaffId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The person of a session: which account signed in. What it may do is asked from {@link StaffAccess}. */
final class StaffPrincipal extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final long staff;

    StaffPrincipal(StaffId staff, Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
        super(authorities, token);
        this.staff = staff.value();
    }

    /** True when the sign-in was ours, where a second factor can be asked for; an outside issuer asks by its own rules. */
    boolean isOurs() {
        return String.valueOf(getIdToken().getSubject()).equals(staff().toString());
    }

    StaffId staff() {
        return new StaffId(staff);
    }

    @Override
    public String getName() {
        return staff().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffPrincipal principal && principal.staff == staff && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(staff);
    }
}
