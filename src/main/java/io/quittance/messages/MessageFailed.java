package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * A message reached nobody and will not, and the debtor's address is not to blame: it could not be made or printed, its
 * content was refused, or it was tried often enough. No letter took its place.
 *
 * @param debtor the addressee, null for a message to staff
 * @param reason stable code
 */
public record MessageFailed(
        FirmId firm,
        MessageId message,
        Channel channel,
        @Nullable DebtorId debtor,
        MessageReason reason) {}
