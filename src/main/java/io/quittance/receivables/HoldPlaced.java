package io.quittance.receivables;

import io.quittance.kernel.FirmId;

/** A hold begins. */
public record HoldPlaced(FirmId firm, Hold hold) {}
