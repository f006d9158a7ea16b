package io.quittance.receivables;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Firms;
import io.quittance.receivables.StagingStore.Counter;
import io.quittance.tenancy.Secrets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Posts a list of new invoices: one posting with an entry per invoice and one counter-entry per currency. Its MAC is computed
 * here from the list; the entries come from the staging table, so the two sides check each other.
 */
@Component
final class ListPostings {

    private final StagingStore staging;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final InstantSource clock;
    private final byte[] key;

    ListPostings(StagingStore staging, Firms firms, BusinessDay businessDay, InstantSource clock, Secrets secrets) {
        this.staging = staging;
        this.firms = firms;
        this.businessDay = businessDay;
        this.clock = clock;
        this.key = secrets.keyFor(Seals.PURPOSE);
    }

    /** One side of a list: what it posts and against which account. */
    private record Side(PostingKind kind, String prefix, Account counter, Function<ListedInvoice, Money> amount) {}

    private static final Side CLAIMS =
            new Side(PostingKind.CLAIM, "invoices/", Account.CLAIMS, row -> row.signed(row.total()));
    private static final Side SETTLED = new Side(
            PostingKind.SETTLED_BEFORE,
            "settled-before/",
            Account.SETTLED_BEFORE,
            row -> row.signed(row.settledBefore()).negated());

    /** Enters and posts what stands in the staging table, which is exactly these rows. Gives the identifiers. */
    List<Long> enter(FirmId firm, ListPart part, List<ListedInvoice> rows) {
        var source = part.source();
        var on = businessDay.today(firms.get(firm).zone());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counters = new ArrayList<Counter>();
        long claims = post(firm, source, rows, CLAIMS, on, at, counters);
        var settled = rows.stream().filter(row -> !row.settledBefore().isZero()).toList();
        Long before = settled.isEmpty() ? null : post(firm, source, settled, SETTLED, on, at, counters);
        var written = staging.insert(firm, part.list(), claims, before, counters);
        if (written.size() != rows.size() + settled.size() + counters.size()) {
            throw new IllegalStateException("the staging table has other rows than the list");
        }
        return written.stream().filter(Objects::nonNull).distinct().toList();
    }

    private long post(
            FirmId firm,
            String source,
            List<ListedInvoice> rows,
            Side side,
            LocalDate on,
            Instant at,
            List<Counter> counters) {
        var fullSource = side.prefix() + source;
        var mac = new PostingMac(firm, side.kind().name(), fullSource, null, null, null, "", on, at);
        Map<String, Long> sums = new TreeMap<>();
        for (var row : rows) {
            var amount = side.amount().apply(row);
            sums.merge(amount.currencyCode(), -amount.minor(), Math::addExact);
            mac.entry(
                    row.line(),
                    Account.RECEIVABLE.name(),
                    row.debtorReference(),
                    row.number(),
                    DebtComponent.PRINCIPAL.name(),
                    amount.currencyCode(),
                    amount.minor());
        }
        sums.values().removeIf(sum -> sum == 0);
        int line = rows.getLast().line();
        for (var sum : sums.entrySet()) {
            mac.entry(
                    ++line,
                    side.counter().name(),
                    null,
                    null,
                    DebtComponent.PRINCIPAL.name(),
                    sum.getKey(),
                    sum.getValue());
        }
        long posting = staging.insertPosting(firm, side.kind(), fullSource, on, at, mac.compute(key));
        line = rows.getLast().line();
        for (var sum : sums.entrySet()) {
            counters.add(new Counter(posting, ++line, side.counter(), sum.getKey(), sum.getValue()));
        }
        return posting;
    }
}
