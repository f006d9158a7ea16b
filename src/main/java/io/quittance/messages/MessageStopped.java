package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/** The message was cancelled before it left; it never will. Published in the transaction that records it. */
public record MessageStopped(FirmId firm, MessageId message, String key, MessageReason reason) {}
