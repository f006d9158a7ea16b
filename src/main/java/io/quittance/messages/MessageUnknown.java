package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/** Nobody can say whether the message left: a person has to decide (send again, or mark as sent). */
public record MessageUnknown(FirmId firm, MessageId message) {}
