package io.quittance.plans.agreement;

import io.quittance.texts.TextKey;

/** The words of an agreement on a payment plan. */
enum AgreementText implements TextKey {
    TITLE,
    DRAWN_UP,
    CREDITOR,
    DEBTOR,
    CUSTOMER_NUMBER,
    CLAIMS,
    INVOICE,
    COVERED,
    TOTAL,
    SCHEDULE,
    INSTALMENT,
    DAY,
    AMOUNT,
    RULES,
    COUNTING,
    CHANGES,
    BREAK,
    REVIVAL,
    INTEREST_CONTINUE,
    INTEREST_FREEZE_WHILE_COMPLIANT,
    INTEREST_WAIVE_ON_COMPLETION,
    INTEREST_NONE,
    NO_NOVATION,
    ACKNOWLEDGED,
    NOT_ACKNOWLEDGED,
    ACTS,
    PROPOSED,
    ACCEPTED,
    ACCEPTED_BY_RULES,
    NOTED,
    PROOF_LINK_AND_FACT,
    PROOF_ACCOUNT,
    NO_SIGNATURE,
    CONTINUED,
    PAGE,
    CONTACT
}
