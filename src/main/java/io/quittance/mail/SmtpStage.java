package io.quittance.mail;

/** How far a mail had come when the server said something, or nothing. */
enum SmtpStage {
    CONNECT,
    GREETING,
    HELLO,
    TLS,
    SIGN_IN,
    SENDER,
    RECIPIENT,
    DATA,
    /** The final dot may have left: from here on silence means doubt. */
    FINAL_DOT;

    boolean beforeAnyMail() {
        return compareTo(SENDER) < 0;
    }
}
