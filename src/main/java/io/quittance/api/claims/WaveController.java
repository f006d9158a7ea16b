package io.quittance.api.claims;

import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import io.quittance.waves.Wave;
import io.quittance.waves.WaveState;
import io.quittance.waves.Waves;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A yes or no to what a file lets leave. */
@RestController
@RequestMapping("/api/v1/imports")
class WaveController {

    private final Waves waves;

    WaveController(Waves waves) {
        this.waves = waves;
    }

    @PostMapping("/{id}/wave")
    @Needs(ApiScope.INVOICES_WRITE)
    @Described(id = "decideWave", value = "Lets the messages that a file brings leave, or holds them.")
    WaveJson decide(ApiCaller caller, @PathVariable String id, @RequestBody WaveAnswerJson answer) {
        var wave = find(caller.firm(), id);
        if (wave.state() == WaveState.NONE) {
            return WaveJson.of(wave);
        }
        if (Required.field("allow", answer.allow())) {
            waves.allow(caller.firm(), wave.id(), null, caller.actor());
        } else {
            waves.hold(caller.firm(), wave.id(), caller.actor());
        }
        return WaveJson.of(find(caller.firm(), id));
    }

    private Wave find(FirmId firm, String id) {
        try {
            return waves.ofImport(firm, ImportId.parse(id)).orElseThrow(ProblemException::notFound);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }
}
