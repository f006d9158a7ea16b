package io.quittance.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a message's history.
 *
 * @param at business time
 * @param detail what the other side said, or a reason; null when there is nothing to add
 */
public record MessageEvent(
        MessageState state, Instant at, @Nullable String detail) {}
