package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.tenancy.TenantScope;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks address and password of the login form; who signed in is then called by the account, not by the address. */
@Component
final class PasswordSignIn {

    private final StaffStore store;
    private final TransactionTemplate transaction;
    private final Proofs proofs;

    PasswordSignIn(StaffStore store, TransactionTemplate transaction, Proofs proofs) {
        this.store = store;
        this.transaction = transaction;
        this.proofs = proofs;
    }

    /** As Spring Security wants it: an unknown address costs the same time as a wrong password. */
    DaoAuthenticationProvider provider() {
        UserDetailsService accounts = this::load;
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(proofs);
        return provider;
    }

    private UserDetails load(String typed) {
        var email = EmailAddress.read(typed).map(EmailAddress::value).orElse(typed.strip());
        return new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.credential(email)))
                .filter(StaffStore.Credential::active)
                .map(found -> User.withUsername(found.id().toString())
                        .password(found.password())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }
}
