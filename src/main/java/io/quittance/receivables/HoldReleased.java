package io.quittance.receivables;

import io.quittance.kernel.FirmId;

/** A hold ends before its time or by hand. */
public record HoldReleased(FirmId firm, Hold hold) {}
