package io.quittance.agenda;

import io.quittance.imports.ImportFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files that could not be taken in. */
@Component
class ImportCauses {

    private final Causes causes;

    ImportCauses(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void failed(ImportFailed event) {
        causes.open(event.firm(), TaskSource.of(TaskKind.IMPORT_FAILED, event.id()), null, "");
    }
}
