package io.quittance.waves;

import io.quittance.kernel.Id;

/** Identifies a wave. */
public record WaveId(long value) implements Id {

    @Override
    public String toString() {
        return "w_" + value;
    }
}
