package io.quittance.invoicing;

import io.quittance.kernel.FirmId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.Ledger;
import io.quittance.ledger.PostingDraft;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the ledger that invoices claim something else: one posting for each part, however many they are. */
@Component
final class ClaimPostings {

    private final Ledger ledger;

    ClaimPostings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Posts changes of one event.
     *
     * @param event what happened, with its key: unique in the firm
     * @param reason why, for the books; may be empty
     */
    void post(FirmId firm, String event, String reason, Collection<ClaimChange> changes, LocalDate on) {
        for (var part : ClaimPart.values()) {
            var draft = new PostingDraft(
                    part.kind(),
                    part.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + event,
                    owner(changes),
                    null,
                    null,
                    reason,
                    ClaimPosting.between(changes, part));
            if (!draft.entries().isEmpty() && ledger.post(firm, draft, on).isEmpty()) {
                throw new IllegalStateException("posted before: " + draft.source());
            }
        }
    }

    /** The debtor whose claims they all are; null when they are several debtors'. */
    private static @Nullable DebtorRef owner(Collection<ClaimChange> changes) {
        var owners = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(Claimed::owner)
                .distinct()
                .limit(2)
                .toList();
        return owners.size() == 1 ? owners.getFirst() : null;
    }
}
