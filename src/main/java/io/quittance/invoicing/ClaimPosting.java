package io.quittance.invoicing;

import io.quittance.kernel.Money;
import io.quittance.ledger.EntryDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries that lead from what invoices claimed before to what they claim now: the old out, the new in. A new claim, a
 * restatement, an undo and a write-off are cases of it. Pure.
 */
final class ClaimPosting {

    private ClaimPosting() {}

    /** One part of several changes, balanced: an entry on each invoice where its debtor and currency stay, a counter-entry per currency. */
    static List<EntryDraft> between(Collection<ClaimChange> changes, ClaimPart part) {
        var entries = new ArrayList<EntryDraft>();
        var sums = new TreeMap<String, Money>();
        for (var change : changes) {
            for (var entry : between(change.before(), change.after(), part)) {
                if (entry.amount().isZero()) {
                    continue;
                }
                entries.add(entry);
                sums.merge(entry.amount().currencyCode(), entry.amount().negated(), Money::plus);
            }
        }
        sums.values().forEach(sum -> entries.add(EntryDraft.on(part.counter(), sum)));
        return entries;
    }

    /** The debtor's side of one part of one change. */
    static List<EntryDraft> between(@Nullable Claimed before, @Nullable Claimed after, ClaimPart part) {
        if (before != null && after != null && sameSide(before, after)) {
            return List.of(entry(after, after.on(part).minus(before.on(part))));
        }
        var entries = new ArrayList<EntryDraft>();
        if (before != null) {
            entries.add(entry(before, before.on(part).negated()));
        }
        if (after != null) {
            entries.add(entry(after, after.on(part)));
        }
        return entries;
    }

    private static boolean sameSide(Claimed before, Claimed after) {
        return before.owner().equals(after.owner())
                && before.total().currency().equals(after.total().currency());
    }

    private static EntryDraft entry(Claimed claimed, Money amount) {
        return EntryDraft.receivable(claimed.owner(), claimed.invoice(), amount);
    }
}
