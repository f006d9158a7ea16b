package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/** A letter was not printed, here or at the printer, and will not be: a person has to look. @param reason stable code */
public record LetterFailed(FirmId firm, MessageId message, DebtorId debtor, MessageReason reason) {}
