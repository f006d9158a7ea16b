package io.quittance.access;

import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import java.time.LocalDate;

/**
 * What anybody who holds a check code may know: that the message is genuine, never what it says.
 *
 * @param initials of the addressee, {@code D. F.}
 */
public record CheckedMessage(FirmId firm, MessageKind kind, LocalDate sentOn, Channel channel, String initials) {}
