package io.quittance.correspondence;

/** How a message reaches its addressee. */
public enum Channel {
    EMAIL,
    LETTER
}
