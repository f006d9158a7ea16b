package io.quittance.messages;

/** How a message reaches its addressee. */
public enum Channel {
    EMAIL,
    LETTER
}
