package io.quittance.ledger;

import io.quittance.kernel.PaymentId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event to be posted.
 *
 * @param source its key, unique in the firm
 * @param debtor whose it is; null when it concerns several
 * @param reverses the posting it takes back
 * @param reason why, for a reversal or write-off; may be empty
 * @param entries without those of nothing; they balance
 */
public record PostingDraft(
        PostingKind kind,
        String source,
        @Nullable DebtorRef debtor,
        @Nullable PaymentId payment,
        @Nullable StoredPosting reverses,
        String reason,
        List<EntryDraft> entries) {

    /** Drops entries of nothing. */
    public PostingDraft {
        entries = entries.stream().filter(entry -> !entry.amount().isZero()).toList();
    }

    /** An event of one debtor that is no payment and takes nothing back. */
    public static PostingDraft of(PostingKind kind, String source, DebtorRef debtor, List<EntryDraft> entries) {
        return new PostingDraft(kind, source, debtor, null, null, "", entries);
    }
}
