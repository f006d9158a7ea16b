package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/** A person decided what becomes of a message. Published in the transaction that records it. */
public record MessageDecided(FirmId firm, MessageId message) {}
