package io.quittance.messages;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a message stands as it does. The names are stored, and part of the public contract; people read the words for them.
 * The database accepts no other.
 */
public enum MessageReason {
    // What the last check found.
    /** The firm is not live yet, or has paused all reminders. */
    FIRM_PAUSED,
    /** The firm has no right to write to debtors of that country. */
    SENDER_NOT_ALLOWED,
    /** What it is about was not planned with it, or is gone. */
    NOT_PLANNED,
    /** Nobody may be reached at this hour. */
    OUTSIDE_CONTACT_HOURS,
    /** The amount is no longer the one it names. */
    BALANCE_CHANGED,
    /** An invoice of it is settled. */
    SETTLED,
    /** The last day it names would be wrong: it leaves later than planned. */
    NOTICE_DATE_PASSED,
    /** An invoice of it is paid. */
    PAID,
    /** An invoice of it is credited. */
    CREDITED,
    /** An invoice of it is given up. */
    WRITTEN_OFF,
    /** An invoice of it is withdrawn. */
    CANCELLED,
    /** An invoice of it is with a lawyer or court. */
    LEGAL,

    // What the reminder policy says by now; the names are those of its reasons.
    /** No step is due. */
    NOT_DUE,
    /** The next step comes later. */
    STEP_LATER,
    /** Too soon after the last message. */
    MINIMUM_GAP,
    /** Too soon after the last reminder. */
    RHYTHM,
    /** Another message leaves that day. */
    OTHER_MESSAGE_TODAY,
    /** A Sunday or public holiday. */
    QUIET_DAY,
    /** Less is owed than is reminded of. */
    BELOW_MINIMUM,
    /** The step before is not proven. */
    PREVIOUS_NOT_PROVEN,
    /** A legal period runs. */
    NOTICE_PERIOD,
    /** The last step was taken. */
    LAST_STEP,

    // A hold of the debtor or of an invoice; the names are those of the holds.
    /** An agent wants silence for now. */
    AGENT,
    /** The debtor asked something that is not answered yet. */
    QUESTION,
    /** A payment is under way. */
    PAYMENT_PENDING,
    /** The debtor says it is paid and the proof is not checked. */
    PROOF_UNCHECKED,
    /** The firm's books were not refreshed for too long. */
    STALE_DATA,
    /** The debtor promised to pay by a day. */
    PROMISE,
    /** An instalment plan runs. */
    PLAN,
    /** The claim is disputed. */
    DISPUTE,
    /** The bank of a card holder takes a payment back. */
    CHARGEBACK,
    /** Insolvency proceedings. */
    INSOLVENCY,
    /** A statutory breathing space. */
    BREATHING_SPACE,
    /** The debtor has died. */
    DECEASED,
    /** The debtor is vulnerable. */
    VULNERABLE,
    /** A lawyer or adviser acts for the debtor. */
    REPRESENTED,
    /** The debtor asked for no further contact. */
    CEASE_REQUEST,
    /** It may be the wrong person. */
    IDENTITY_DOUBT,
    /** Processing is restricted (GDPR art. 18). */
    RESTRICTION,
    /** The last message came back. */
    BOUNCED,
    /** The claim is beyond limitation. */
    TIME_BARRED,
    /** A person must approve first. */
    APPROVAL,

    // The address.
    /** No address for its way out is known. */
    NO_ADDRESS,
    /** The firm no longer writes to the address. */
    SUPPRESSED,
    /** The reader says the message is for somebody else. */
    NOT_ME,
    /** The address changed after the message was made. */
    ADDRESS_CHANGED,

    // What the mail server said.
    /** It took the mail. */
    TAKEN,
    /** It broke off before it answered. */
    NO_FINAL_ANSWER,
    /** It offers no secure connection. */
    NO_SECURE_CONNECTION,
    /** It cannot be reached. */
    NO_CONNECTION,
    /** It does not let us sign in now. */
    SIGN_IN_LATER,
    /** It refuses our sign-in. */
    SIGN_IN_REFUSED,
    /** The mailbox is full. */
    MAILBOX_FULL,
    /** The mailbox is closed. */
    MAILBOX_CLOSED,
    /** It is busy. */
    SERVER_BUSY,
    /** The address does not exist. */
    ADDRESS_UNKNOWN,
    /** It refuses the address. */
    ADDRESS_REFUSED,
    /** It takes no letters but those of ASCII before the @ (RFC 6531). */
    ADDRESS_NOT_ASCII,
    /** The domain takes no mail. */
    DOMAIN_TAKES_NO_MAIL,
    /** It refuses the sender. */
    SENDER_REFUSED,
    /** It refuses the message. */
    MESSAGE_REFUSED,

    // The way to paper.
    /** No print folder is set up. */
    NO_PRINT_FOLDER,
    /** The print folder takes no files. */
    PRINT_FOLDER_FAULT,
    /** Name or address do not fit on an envelope. */
    ADDRESS_NOT_PRINTABLE,
    /** It has more pages than its envelope takes. */
    TOO_MANY_PAGES,
    /** It did not pass the check before printing. */
    LETTER_NOT_PRINTABLE,
    /** The printer does not print it. */
    PRINTER_REFUSED,
    /** The post brought it back. */
    RETURNED,

    // What the system or a person did.
    /** It cannot be made. */
    CANNOT_BE_MADE,
    /** It was tried often enough. */
    GIVEN_UP,
    /** Whoever sent it told no outcome in time. */
    LEASE_EXPIRED,
    /** A person stopped it. */
    STOPPED_BY_HAND,
    /** A person sent it again. */
    SENT_AGAIN_BY_HAND,
    /** Nobody knew whether it had left; the system sent it again. */
    SENT_AGAIN,
    /** A person says it was sent. */
    MARKED_BY_HAND;

    /** The reason of this name, if there is one. */
    public static Optional<MessageReason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    public static @Nullable MessageReason of(@Nullable String stored) {
        return stored == null ? null : valueOf(stored);
    }

    public static @Nullable String nameOf(@Nullable MessageReason reason) {
        return reason == null ? null : reason.name();
    }
}
