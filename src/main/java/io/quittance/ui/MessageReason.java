package io.quittance.ui;

/** Why a message stands as it does, beyond the engine's own reasons; the words are in the glossary of the staff. */
public enum MessageReason {
    NO_PRINT_FOLDER,
    PRINT_FOLDER_FAULT,
    ADDRESS_NOT_PRINTABLE,
    TOO_MANY_PAGES,
    LETTER_NOT_PRINTABLE,
    PRINTER_REFUSED,
    RETURNED,
    STOPPED_BY_HAND,
    SENT_AGAIN_BY_HAND,
    MARKED_BY_HAND,
    NO_FINAL_ANSWER,
    NO_SECURE_CONNECTION,
    NO_CONNECTION,
    SIGN_IN_LATER,
    SIGN_IN_REFUSED,
    MAILBOX_FULL,
    MAILBOX_CLOSED,
    SERVER_BUSY,
    ADDRESS_UNKNOWN,
    ADDRESS_REFUSED,
    ADDRESS_CHANGED,
    DOMAIN_TAKES_NO_MAIL,
    SENDER_REFUSED,
    MESSAGE_REFUSED,
    CANNOT_BE_MADE,
    SUPPRESSED,
    NOT_ME,
    GIVEN_UP
}
