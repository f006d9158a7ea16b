package io.quittance.api.claims;

import io.quittance.waves.Wave;
import io.quittance.waves.WaveState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a file lets leave.
 *
 * @param messages on the day with the most
 * @param on that day; null when none would leave
 */
record WaveJson(int messages, @Nullable LocalDate on, WaveState state) {

    static WaveJson of(Wave wave) {
        return new WaveJson(wave.messages(), wave.on(), wave.state());
    }
}
