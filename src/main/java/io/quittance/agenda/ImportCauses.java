package io.quittance.agenda;

import io.quittance.imports.ClaimDoubted;
import io.quittance.imports.ImportFailed;
import io.quittance.imports.customers.CustomerDecided;
import io.quittance.imports.customers.CustomerDoubted;
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
    void doubted(ClaimDoubted event) {
        causes.open(event.firm(), TaskSource.of(TaskKind.CLAIM_DOUBTED, event.invoice()), event.debtor(), "");
    }

    @EventListener
    void doubted(CustomerDoubted event) {
        var source = new TaskSource(TaskKind.CUSTOMER_DOUBTED, event.doubt());
        causes.begin(event.firm(), source, event.other(), "");
        causes.hold(event.firm(), source, event.known());
    }

    @EventListener
    void decided(CustomerDecided event) {
        causes.end(event.firm(), new TaskSource(TaskKind.CUSTOMER_DOUBTED, event.doubt()), event.by());
    }

    @EventListener
    void failed(ImportFailed event) {
        causes.open(event.firm(), TaskSource.of(TaskKind.IMPORT_FAILED, event.id()), null, "");
    }
}
