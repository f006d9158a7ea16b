package io.quittance.waves;

import io.quittance.kernel.FirmId;

/** An unusual wave waits for a person's yes. */
public record WaveWaiting(FirmId firm, WaveId wave, int messages) {}
