package io.quittance.desk;

/**
 * Something a person can do on this page, offered as a button with a key and in the command palette.
 *
 * @param key one letter; empty when it has none
 */
record Action(String label, String key, Runnable run) {}
