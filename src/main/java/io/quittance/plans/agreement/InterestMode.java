package io.quittance.plans.agreement;

import io.quittance.parties.DebtorKind;

/** What becomes of interest for late payment while a plan runs. */
enum InterestMode {
    /** What the law gives stays as it is; the instalments hold none of it. */
    CONTINUE,
    /** It stands still while the plan is kept, and counts as if it never had when the plan breaks. */
    FREEZE_WHILE_COMPLIANT,
    /** It is given up when the plan is completed. */
    WAIVE_ON_COMPLETION,
    /** None: the rule for consumers, whose plans are no credit (Directive (EU) 2023/2225 art. 2). */
    NONE;

    /** A plan gives nothing of a firm's away that the firm did not give. */
    static InterestMode of(DebtorKind kind) {
        return kind == DebtorKind.CONSUMER ? NONE : CONTINUE;
    }
}
