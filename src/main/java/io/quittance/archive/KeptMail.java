package io.quittance.archive;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.MessageId;

/** A mail as it is kept: from whom, to whom, and its very bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeptMail(MessageId id, EmailAddress from, EmailAddress to, byte[] content) {}
