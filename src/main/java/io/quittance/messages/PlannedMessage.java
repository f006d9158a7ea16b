package io.quittance.messages;

import org.jspecify.annotations.Nullable;

/** A draft with the state it begins in. */
record PlannedMessage(
        MessageDraft draft, MessageState state, @Nullable MessageReason reason) {}
