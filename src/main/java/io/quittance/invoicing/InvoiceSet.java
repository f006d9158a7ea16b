package io.quittance.invoicing;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Invoices by identifier, a bit each where they lie close together, as those of one firm do: some 200 KB for a million. Tells
 * what a list has named before.
 */
public final class InvoiceSet {

    private static final int BLOCK = 10;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    /** Adds them. */
    public void addAll(Collection<Long> ids) {
        for (long id : ids) {
            blocks.computeIfAbsent(id >> BLOCK, _ -> new BitSet()).set(place(id));
        }
    }

    /** True when it was added. */
    public boolean contains(long id) {
        var block = blocks.get(id >> BLOCK);
        return block != null && block.get(place(id));
    }

    private static int place(long id) {
        return (int) (id & (1 << BLOCK) - 1);
    }
}
