package io.quittance.messages;

import io.quittance.kernel.FirmId;

/** The mail server refuses the firm as a sender: its mail rests until a person has looked. */
public record SenderRefused(FirmId firm, MessageReason reason) {}
