package io.quittance.agenda;

import io.quittance.waves.WaveDecided;
import io.quittance.waves.WaveWaiting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Messages that wait for a yes. */
@Component
class WaveCauses {

    private final Causes causes;

    WaveCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void waits(WaveWaiting event) {
        causes.open(event.firm(), TaskSource.of(TaskKind.WAVE_WAITING, event.wave()), null, "");
    }

    @EventListener
    void decided(WaveDecided event) {
        causes.end(event.firm(), TaskSource.of(TaskKind.WAVE_WAITING, event.wave()), event.by());
    }
}
