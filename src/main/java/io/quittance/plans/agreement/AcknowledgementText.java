package io.quittance.plans.agreement;

import io.quittance.texts.TextKey;

/** What a debtor declares before an agreement, and what has to be said first. */
enum AcknowledgementText implements TextKey {
    STATEMENT,
    COSTS,
    FR,
    BE,
    NL,
    DE,
    GB,
    OTHER,
    DE_CONSUMER
}
