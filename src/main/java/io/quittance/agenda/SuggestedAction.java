package io.quittance.agenda;

/** What a person is advised to do about a task. */
enum SuggestedAction {
    /** Answer the debtor in the case. */
    REPLY,
    /** Find out whom the address belongs to, then correct it or allow it again. */
    CHECK_IDENTITY,
    /** Say whether the invoice is a claim of the firm. */
    CONFIRM_CLAIM,
    /** Say whether a customer has another name, or whether these are several. */
    TELL_CUSTOMERS_APART,
    /** Enter a new address, or ask the debtor for one. */
    MEND_ADDRESS,
    /** Look why the letter was not printed, then let it go on. */
    MEND_LETTER,
    /** Look why the mail could not be sent, then let it go on. */
    MEND_MAIL,
    /** Send the message again or mark it as sent. */
    DECIDE_MESSAGE,
    /** Find out what the money is for. */
    PLACE_MONEY,
    /** Wait for another payment, then call. */
    OFFER_OTHER_MEANS,
    /** Call the debtor. */
    CALL,
    /** Answer the payer's bank at the payment provider. */
    ANSWER_BANK,
    /** Look for the money that a debtor says was paid, check the proof, answer. */
    CHECK_PROOF,
    /** Look whether the account is right. */
    CHECK_ACCOUNT,
    /** Have the mail set-up of the firm checked. */
    MEND_SENDER,
    /** Enter the firm's capacity or mandate for the country. */
    ENTER_RIGHT,
    /** Decide what comes after the last reminder. */
    DECIDE_NEXT,
    /** Prolong the hold or let it end. */
    REVIEW_HOLD,
    /** Have the operator look at it. */
    TELL_OPERATOR,
    /** Look at the import and send the file again. */
    READ_IMPORT,
    /** Let the messages leave, spread them or hold them. */
    DECIDE_WAVE,
    /** Accept the proposal, offer something else, or decline with a reason. */
    DECIDE_PLAN,
    /** Read the note. */
    READ_NOTE
}
