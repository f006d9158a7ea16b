package io.quittance.waves;

import io.quittance.kernel.FirmId;

/** A person said yes or no to a wave. */
public record WaveDecided(FirmId firm, WaveId wave, String by) {}
