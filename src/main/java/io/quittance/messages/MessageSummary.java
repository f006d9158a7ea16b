package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands, as the operator of the installation may know it: not whom it is for, not what it says.
 *
 * @param reason stable code for its state; null when the state says it all
 * @param attempts how often it was handed to a mail server
 */
public record MessageSummary(
        FirmId firm,
        MessageId id,
        MessageKind kind,
        MessageState state,
        @Nullable MessageReason reason,
        LocalDate plannedOn,
        int attempts) {}
