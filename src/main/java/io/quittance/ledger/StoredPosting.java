package io.quittance.ledger;

import io.quittance.kernel.PaymentId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting as the ledger keeps it. */
public record StoredPosting(
        long id,
        PostingKind kind,
        String source,
        @Nullable DebtorRef debtor,
        @Nullable PaymentId payment,
        List<EntryDraft> entries) {}
