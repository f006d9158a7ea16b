package io.quittance.parties;

import io.quittance.kernel.FirmId;

/** A firm was set up. Heard in the operator's transaction. */
public record FirmCreated(FirmId firm) {}
