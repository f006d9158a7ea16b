package io.quittance.access;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;

/** Somebody who got this message says that it is not for them. Nothing is known about who said it. */
public record AddressDoubted(FirmId firm, DebtorId debtor, MessageId message) {}
