package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;

/**
 * The next mail server took the message, a letter lies in the print folder, or (again) it was posted: on this business day.
 * Published in the transaction that records it.
 */
public record MessageSent(FirmId firm, MessageId message, String key, LocalDate sentOn) {}
