package io.quittance.templates;

import org.jspecify.annotations.Nullable;

/**
 * What happened with a debtor's account, said by the template; one detail and perhaps a link of its own.
 *
 * @param detail what it is about: an address, the number of an invoice
 * @param action where it is gone on with; null = nowhere
 */
public record NewsContent(String detail, @Nullable String action) implements MessageContent {}
