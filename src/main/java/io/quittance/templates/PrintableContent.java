package io.quittance.templates;

/** What can also go by post. */
public sealed interface PrintableContent extends MessageContent permits ReminderContent, StatementContent {}
