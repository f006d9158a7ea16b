package io.quittance.invoicing;

import io.quittance.ledger.Account;
import io.quittance.ledger.PostingKind;

/** The parts of what an invoice claims. Each is a posting of its own kind, against an account of its own. */
enum ClaimPart {
    /** The total as issued. */
    CLAIM(PostingKind.CLAIM, Account.CLAIMS),
    /** What had been settled before it came in. */
    SETTLED_BEFORE(PostingKind.SETTLED_BEFORE, Account.SETTLED_BEFORE),
    /** What the firm gives up. */
    WRITE_OFF(PostingKind.WRITE_OFF, Account.WRITTEN_OFF);

    private final PostingKind kind;
    private final Account counter;

    ClaimPart(PostingKind kind, Account counter) {
        this.kind = kind;
        this.counter = counter;
    }

    PostingKind kind() {
        return kind;
    }

    /** The account on the other side. */
    Account counter() {
        return counter;
    }
}
