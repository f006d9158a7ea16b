package io.quittance.receivables;

import io.quittance.kernel.FirmId;

/** A person placed a hold: it has no cause but what the person says. */
public record HoldPlacedByHand(FirmId firm, Hold hold) {}
