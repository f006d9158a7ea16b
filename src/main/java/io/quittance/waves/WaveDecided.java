package io.quittance.waves;

import io.quittance.kernel.FirmId;

/** Nothing is asked about a wave any more: a person said yes or no, or the file behind it was undone. */
public record WaveDecided(FirmId firm, WaveId wave, String by) {}
