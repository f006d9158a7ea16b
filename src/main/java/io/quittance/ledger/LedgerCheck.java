package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.parties.FirmCheck;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputes everything the ledger claims: balances, MACs, chain. Any single row changed behind our back shows. */
@Component
final class LedgerCheck {

    /** The seal task runs every minute; a posting not sealed after that long has lost its seal. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(15);

    private final CheckStore store;
    private final SealStore seals;
    private final Seals chain;
    private final InstantSource clock;
    private final byte[] key;

    LedgerCheck(CheckStore store, SealStore seals, Seals chain, InstantSource clock, Secrets secrets) {
        this.store = store;
        this.seals = seals;
        this.chain = chain;
        this.clock = clock;
        this.key = secrets.keyFor(Seals.PURPOSE);
    }

    FirmCheck.Report verify(FirmId firm) {
        var problems = new ArrayList<String>();
        store.unbalancedCurrencies(firm).forEach(text -> problems.add("debits and credits differ in " + text));
        store.strayEntries(firm).forEach(text -> problems.add("an entry without its posting: " + text));
        problems.addAll(store.wrongInvoices(firm));
        var postings = new PostingReader(firm, problems);
        store.eachRow(firm, postings::read);
        postings.finish();
        long sealed = verifyChain(firm, problems);
        return new FirmCheck.Report(
                "%d postings, %d entries, %d sealed".formatted(postings.postings, postings.entries, sealed), problems);
    }

    private long verifyChain(FirmId firm, List<String> problems) {
        var bySeal = new HashMap<Long, List<byte[]>>();
        var sealed = seals.sealed(firm);
        sealed.forEach(row ->
                bySeal.computeIfAbsent(row.seal(), _ -> new ArrayList<>()).add(row.mac()));
        var head = Seals.beginning();
        long expected = 1;
        for (var seal : seals.all(firm)) {
            var macs = bySeal.remove(seal.number());
            head = Seals.head(head, macs == null ? List.of() : macs);
            if (seal.number() != expected++
                    || macs == null
                    || macs.size() != seal.postings()
                    || !Hashes.same(head, seal.head())
                    || !Hashes.same(chain.mac(firm, seal), seal.mac())) {
                problems.add("seal " + seal.number() + " does not fit the postings and the seal before");
                head = seal.head();
            }
        }
        bySeal.keySet().forEach(number -> problems.add("seal " + number + " is missing"));
        long late = seals.countUnsealedBefore(firm, clock.instant().minus(SEALED_WITHIN));
        if (late > 0) {
            problems.add(late + " postings older than " + SEALED_WITHIN.toMinutes() + " minutes carry no seal");
        }
        return sealed.size();
    }

    /** Gathers the rows of one posting after the other. */
    private final class PostingReader {

        private final FirmId firm;
        private final List<String> problems;
        private final Map<String, Long> balance = new HashMap<>();
        private CheckStore.@Nullable Row current;
        private @Nullable PostingMac mac;
        private long postings;
        private long entries;

        PostingReader(FirmId firm, List<String> problems) {
            this.firm = firm;
            this.problems = problems;
        }

        void read(CheckStore.Row row) {
            if (current == null || current.posting() != row.posting()) {
                finish();
                begin(row);
            }
            if (row.account() != null && row.currency() != null && mac != null) {
                entries++;
                balance.merge(row.currency(), row.minor(), Long::sum);
                mac.entry(
                        row.line(),
                        row.account(),
                        row.debtor(),
                        row.invoice(),
                        String.valueOf(row.component()),
                        row.currency(),
                        row.minor());
            }
        }

        private void begin(CheckStore.Row row) {
            postings++;
            current = row;
            balance.clear();
            mac = new PostingMac(firm, row.kind(), row.source(), row.reason(), row.on(), row.at())
                    .of(row.owner())
                    .by(row.payment())
                    .reversing(row.reversed());
        }

        void finish() {
            if (current == null || mac == null) {
                return;
            }
            var name = "posting " + current.posting() + " (" + current.source() + ")";
            if (balance.isEmpty() || balance.values().stream().anyMatch(sum -> sum != 0)) {
                problems.add(name + " does not balance");
            }
            if (!Hashes.same(mac.compute(key), current.mac())) {
                problems.add(name + " was changed: its HMAC does not fit");
            }
        }
    }
}
