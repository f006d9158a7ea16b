package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import io.quittance.parties.FirmCheck;
import io.quittance.tenancy.Secrets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only double-entry ledger. A posting is one event, posted once per source, and carries an HMAC; every minute
 * the new ones join a chain of hashes. Nothing is ever changed: corrections are postings.
 */
@Component
public class Ledger {

    private final LedgerStore store;
    private final Seals seals;
    private final LedgerCheck check;
    private final ClosedPeriods periods;
    private final InstantSource clock;
    private final byte[] key;

    Ledger(
            LedgerStore store,
            Seals seals,
            LedgerCheck check,
            ClosedPeriods periods,
            InstantSource clock,
            Secrets secrets) {
        this.store = store;
        this.seals = seals;
        this.check = check;
        this.periods = periods;
        this.clock = clock;
        this.key = secrets.keyFor(Seals.PURPOSE);
    }

    /** Reads the firm's whole ledger and says what does not hold. Scope: engine. Takes seconds for a million entries. */
    @Transactional(readOnly = true)
    public FirmCheck.Report verify(FirmId firm) {
        return check.verify(firm);
    }

    /** Joins what was posted since the last seal to the firm's chain. Scope: engine. */
    @Transactional
    public void seal(FirmId firm) {
        seals.seal(firm);
    }

    /** Adds money that came on a day; when that day is closed, on the first open one. Empty when its source was posted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> postMoney(FirmId firm, PostingDraft draft, LocalDate valueOn) {
        return post(firm, draft, periods.firstOpen(firm, valueOn));
    }

    /** Adds an event that counts from a day; empty when its source was posted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> post(FirmId firm, PostingDraft draft, LocalDate on) {
        if (draft.entries().isEmpty()) {
            return Optional.empty();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var mac = new PostingMac(firm, draft.kind().name(), draft.source(), draft.reason(), on, at)
                .of(draft.debtor() == null ? null : draft.debtor().reference())
                .by(draft.payment() == null ? null : draft.payment().value())
                .reversing(draft.reverses() == null ? null : draft.reverses().source());
        int line = 0;
        for (var entry : draft.entries()) {
            mac.entry(
                    ++line,
                    entry.account().name(),
                    entry.debtor() == null ? null : entry.debtor().reference(),
                    entry.invoice() == null ? null : entry.invoice().number(),
                    entry.component().name(),
                    entry.amount().currencyCode(),
                    entry.amount().minor());
        }
        return store.insert(firm, draft, on, at, mac.compute(key));
    }

    /** What was posted for this source. */
    public Optional<StoredPosting> bySource(FirmId firm, String source) {
        return store.bySource(firm, source);
    }
}
