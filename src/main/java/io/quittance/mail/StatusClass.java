package io.quittance.mail;

/** What a server's behaviour means for a message. */
enum StatusClass {
    DELIVERED,
    TEMPORARY,
    PERMANENT,
    UNKNOWN,
    POLICY
}
