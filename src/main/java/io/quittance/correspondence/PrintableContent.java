package io.quittance.correspondence;

/** What can also go by post. */
public sealed interface PrintableContent extends MessageContent permits ReminderContent, StatementContent {}
