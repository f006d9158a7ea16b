package io.quittance.console.golive;

import java.util.EnumSet;
import java.util.Set;

/** What must be there before a firm may write to debtors, in the order in which it is set up. */
public enum GoLiveCheck {
    /** Legal name and register number: every letter and mail names its sender. */
    IDENTITY,
    /** A complete postal address. */
    ADDRESS,
    /** An IBAN and the holder's name as the bank knows it. */
    ACCOUNT,
    /** A right to write to debtors of its own country, valid today. */
    CAPACITY,
    /** A plan of reminders. */
    SCENARIO,
    /** A look of its own. */
    BRAND,
    /** An administrator who has signed in. */
    PEOPLE,
    /** A file of invoices, or an invoice by the API. */
    IMPORT,
    /** A rehearsal made after the last file. */
    REHEARSAL;

    /** What the operator may see; invoices and rehearsals are the firm's own. */
    public static final Set<GoLiveCheck> FOR_OPERATOR = EnumSet.of(IDENTITY, ADDRESS, ACCOUNT, CAPACITY, BRAND, PEOPLE);

    /** Before a rehearsal shows anything worth looking at. */
    static final Set<GoLiveCheck> FOR_REHEARSAL = EnumSet.of(IDENTITY, ADDRESS, CAPACITY, SCENARIO, IMPORT);
}
