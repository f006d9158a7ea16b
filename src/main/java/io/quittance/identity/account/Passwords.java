package io.quittance.identity.account;

import io.quittance.edge.PublicUrl;
import io.quittance.identity.Proofs;
import io.quittance.identity.StaffMember;
import io.quittance.identity.StaffPeople;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.StaffId;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** New passwords: by a link that was mailed, or by who knows the present one. Scope: platform. */
@Component
class Passwords {

    private static final Duration LIFE = Duration.ofMinutes(60);

    private final PasswordStore store;
    private final StaffPeople people;
    private final Proofs proofs;
    private final AccountTrail trail;
    private final Secrets secrets;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    Passwords(
            PasswordStore store,
            StaffPeople people,
            Proofs proofs,
            AccountTrail trail,
            Secrets secrets,
            PublicUrl publicUrl,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.proofs = proofs;
        this.trail = trail;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Mails a link when the address has an account with a password and a firm whose look the mail can have; tells nothing. */
    @Transactional
    public void forgotten(String email) {
        EmailAddress.read(email)
                .flatMap(address -> store.byEmail(address.value()))
                .flatMap(people::find)
                .ifPresent(this::mail);
    }

    private void mail(StaffMember member) {
        var token = secrets.randomToken();
        trail.forgotten(member, publicUrl.at("/new-password/" + token), LIFE);
        store.insert(member.id(), hash(token), clock.instant().plus(LIFE));
        trail.did(member.id(), "staff.password-asked");
    }

    /** True while the link works. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return store.isGood(hash(token), clock.instant());
    }

    /** Uses a link up. All sessions of the person end. @throws RefusedException for a link that is used or old, or a password that is too easy */
    @Transactional
    public void choose(String token, String password) {
        var person = store.use(hash(token), clock.instant())
                .orElseThrow(() ->
                        new RefusedException("link", "gone", "This link is used or has expired", "ask for a new one"));
        store.set(person, proofs.ofPerson(password, store.email(person)));
        trail.ended(person, 0);
        trail.did(person, "staff.password-chosen");
    }

    /** Changes the password; all other sessions end. @throws RefusedException when the present one is wrong or the new one too easy */
    @Transactional
    public void change(StaffId person, String present, String password, long session) {
        if (!knows(person, present)) {
            throw new RefusedException("password", "wrong", "This is not your present password", "try again");
        }
        store.set(person, proofs.ofPerson(password, store.email(person)));
        trail.ended(person, session);
        trail.did(person, "staff.password-changed");
    }

    /** True when this is the person's password. */
    @Transactional(readOnly = true)
    public boolean knows(StaffId person, String present) {
        return store.password(person)
                .filter(stored -> proofs.matches(present, stored))
                .isPresent();
    }

    private byte[] hash(String token) {
        return Hashes.hmac(secrets.keyFor("new-passwords"), token);
    }
}
