package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/**
 * A debtor's address does not work: refused for good by its mail server, a letter came back, or there is none.
 *
 * @param reason stable code, {@code BOUNCED}, {@code RETURNED}, {@code NO_ADDRESS} or
 *     {@code ADDRESS_NOT_PRINTABLE}
 */
public record MessageBounced(FirmId firm, MessageId message, DebtorId debtor, MessageReason reason) {}
