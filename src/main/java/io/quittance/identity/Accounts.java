package io.quittance.identity;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts and gives them their rights. All methods want the platform's scope: nobody is signed in yet. */
@Component
public class Accounts {

    private final StaffStore store;
    private final GrantStore grants;
    private final Proofs proofs;
    private final InstantSource clock;

    Accounts(StaffStore store, GrantStore grants, Proofs proofs, InstantSource clock) {
        this.store = store;
        this.grants = grants;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Makes an account that signs in by password, or adds the rights to the one of this address if the password is its own.
     * People come here by {@link Invitations#accept}; demo data come here directly.
     *
     * @param firms at which the role is held; empty for an operator
     * @throws RefusedException naming {@code name} or {@code password}
     */
    @Transactional
    public StaffId withPassword(
            EmailAddress email, String name, Language language, String password, Role role, Collection<FirmId> firms) {
        var known = store.credential(email.value());
        if (known.isPresent() && !proofs.matches(password, known.get().password())) {
            throw new RefusedException(
                    "password",
                    "other",
                    "There is already an account for this address",
                    "use the password of that account");
        }
        var person = known.map(StaffStore.Credential::id)
                .orElseGet(() -> store.insert(
                        email.value(),
                        Names.checked("name", name),
                        language,
                        new StaffStore.Proof(proofs.ofPerson(password, email.value()), null, null),
                        clock.instant()));
        grant(person, role, firms);
        return person;
    }

    /**
     * Makes an account that signs in by an outside issuer, or adds the rights to the one of this identity.
     *
     * @param issuer the issuer's identifier, as in its tokens
     * @param subject who it is there; the address is only a label
     */
    @Transactional
    public StaffId withIdentity(
            String issuer,
            String subject,
            String email,
            String name,
            Language language,
            Role role,
            Collection<FirmId> firms) {
        var person = store.byIdentity(issuer, subject)
                .orElseGet(() -> store.insert(
                        email,
                        Names.checked("name", name),
                        language,
                        new StaffStore.Proof(null, issuer, subject),
                        clock.instant()));
        grant(person, role, firms);
        return person;
    }

    private void grant(StaffId person, Role role, Collection<FirmId> firms) {
        if (role.isOfFirms()) {
            grants.grant(person, role, firms);
        } else {
            store.setOperator(person, true);
        }
    }
}
