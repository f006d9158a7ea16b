package io.quittance.receivables;

import io.quittance.kernel.PaymentId;
import io.quittance.receivables.EntryDraft.DebtorRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting as it stands in the ledger. */
public record StoredPosting(
        long id,
        PostingKind kind,
        String source,
        @Nullable DebtorRef debtor,
        @Nullable PaymentId payment,
        List<EntryDraft> entries) {}
