package io.quittance.reminders;

import io.quittance.dunning.Claim;
import io.quittance.dunning.ClaimInCase;
import io.quittance.dunning.Reason;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Invoices that are not open any more, as claims with the reason why nothing is left to remind of. */
@Component
final class ClosedClaims {

    private final Invoices invoices;

    ClosedClaims(Invoices invoices) {
        this.invoices = invoices;
    }

    Map<InvoiceId, ClaimInCase> of(FirmId firm, Collection<InvoiceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : invoices.getAll(firm, List.copyOf(ids)).values().stream()
                        .collect(Collectors.toMap(Invoice::id, ClosedClaims::claim));
    }

    private static ClaimInCase claim(Invoice invoice) {
        return new ClaimInCase(
                new Claim(
                        invoice.id(),
                        invoice.number(),
                        invoice.description(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        invoice.open(),
                        invoice.occurrence(),
                        Objects.requireNonNullElse(Reason.of(invoice.state()), Reason.PAID)),
                List.of(),
                List.of());
    }
}
