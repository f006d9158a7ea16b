package io.quittance.branding;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Iban;
import org.jspecify.annotations.Nullable;

/**
 * By what name and from which address a firm writes.
 *
 * @param from the address in {@code From:}: the firm's own, else one of the platform that carries the firm's key
 * @param name the name shown beside it
 * @param replyTo where an answer goes
 * @param domain the mail domain that Message-IDs are made with: never shared by two firms on their own domains
 * @param signatory the person who signs
 * @param accountHolder official account holder, null when the firm takes no transfers
 */
public record SenderIdentity(
        EmailAddress from,
        String name,
        EmailAddress replyTo,
        String domain,
        String signatory,
        @Nullable String accountHolder,
        @Nullable Iban iban) {}
