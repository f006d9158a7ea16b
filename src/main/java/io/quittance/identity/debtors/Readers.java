package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorField;
import io.quittance.parties.Debtors;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who else may see a debtor's account. A reader is let in by the debtor and comes in by a login of their own, mailed to the
 * address that confirmed the invitation; whoever is ended is out at the next request. They all end with the debtor's access, and
 * when somebody else may have let them in. Scope: engine, unless said otherwise.
 */
@Component
public class Readers {

    /** More are a matter for a person. */
    public static final int MOST = 5;

    private static final Duration LIFE = Duration.ofDays(7);

    private final ReaderStore store;
    private final DebtorAccess access;
    private final Debtors debtors;
    private final Secrets secrets;
    private final InstantSource clock;
    private final byte[] hashKey;

    Readers(ReaderStore store, DebtorAccess access, Debtors debtors, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.debtors = debtors;
        this.secrets = secrets;
        this.clock = clock;
        this.hashKey = secrets.keyFor("debtor-readers");
    }

    /**
     * Invites an address; it is let in once it has confirmed.
     *
     * @return the token of the link that confirms
     * @throws RefusedException on {@code email}: {@code twice} for one that is there already, {@code own} for the debtor's own,
     *     {@code many} beyond {@link #MOST}
     */
    @Transactional
    public String invite(FirmId firm, DebtorId debtor, EmailAddress email, Language language, ReaderReach reach) {
        var others = store.of(firm, debtor, clock.instant());
        if (others.stream().anyMatch(other -> isSame(other.email(), email))) {
            throw new RefusedException("email", "twice", "This address is invited already", "end it first");
        }
        if (isSame(debtors.get(firm, debtor).email(), email)) {
            throw new RefusedException("email", "own", "This is the debtor's own address", "send another address");
        }
        if (others.size() >= MOST) {
            throw new RefusedException("email", "many", "No more readers can be added", "end another first");
        }
        var token = secrets.randomToken();
        var invited = new Reader(0, debtor, email, language, reach, null);
        var mark = access.mark(firm, debtor).orElseThrow();
        var now = clock.instant();
        store.insert(firm, invited, hash(token), mark, now, now.plus(LIFE));
        return token;
    }

    /** The invited address says yes, and is let in from now on. */
    public enum Answer {
        /** It may sign in. */
        LET_IN,
        /** It is a debtor's own at this firm, or reads for another: its login would lead elsewhere. */
        TAKEN,
        /** The link is unknown, used, too old, ended, or the debtor's access has changed since. */
        DEAD
    }

    /** Takes the yes of the invited address. */
    @Transactional
    public Answer confirm(FirmId firm, String token) {
        var invited = store.invited(firm, hash(token), clock.instant())
                .filter(one -> access.mark(firm, one.reader().debtor())
                        .filter(one.mark()::equals)
                        .isPresent())
                .map(ReaderStore.Marked::reader);
        if (invited.isEmpty()) {
            return Answer.DEAD;
        }
        var reader = invited.get();
        if (debtors.ofEmail(firm, reader.email()).isPresent()
                || reading(firm, reader.email()).isPresent()) {
            return Answer.TAKEN;
        }
        store.confirm(firm, reader.id(), clock.instant());
        note(firm, reader, null, reader.email());
        return Answer.LET_IN;
    }

    /** Those who are in, and those who are invited. Scope: any that sees the debtor. */
    @Transactional(readOnly = true)
    public List<Reader> of(FirmId firm, DebtorId debtor) {
        return store.of(firm, debtor, clock.instant());
    }

    /** Who reads by this address. */
    @Transactional(readOnly = true)
    public Optional<Reader> reading(FirmId firm, EmailAddress email) {
        return store.reading(firm, email);
    }

    /** A reader who is in; nothing once it has ended. Scope: any that sees the debtor. */
    @Transactional(readOnly = true)
    public Optional<Reader> active(FirmId firm, long reader) {
        return store.active(firm, reader);
    }

    /** Takes the access away, at once; of an invitation too. */
    @Transactional
    public void end(FirmId firm, DebtorId debtor, long reader) {
        store.active(firm, reader)
                .filter(one -> one.debtor().equals(debtor))
                .ifPresent(one -> note(firm, one, one.email(), null));
        store.end(firm, debtor, reader, clock.instant());
    }

    @EventListener
    void ended(DebtorAccessEnded event) {
        store.end(event.firm(), event.debtor(), null, clock.instant());
    }

    @EventListener
    void doubted(DebtorDoubted event) {
        store.end(event.firm(), event.debtor(), null, clock.instant());
    }

    private void note(FirmId firm, Reader reader, @Nullable EmailAddress before, @Nullable EmailAddress after) {
        var field = reader.reach() == ReaderReach.EVERYTHING ? DebtorField.READER_OF_ALL : DebtorField.READER;
        debtors.noteReader(firm, reader.debtor(), field, before, after);
    }

    private static boolean isSame(@Nullable EmailAddress one, EmailAddress other) {
        return one != null && one.value().equalsIgnoreCase(other.value());
    }

    private byte[] hash(String token) {
        return Hashes.hmac(hashKey, token);
    }
}
