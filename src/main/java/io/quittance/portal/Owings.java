package io.quittance.portal;

import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what is owed on what a visitor may see. */
@Component
public class Owings {

    private final Positions positions;

    Owings(Positions positions) {
        this.positions = positions;
    }

    public Owed of(PortalAccess access) {
        var all = access.scope().call(() -> positions.of(access.firm(), access.debtor()));
        return switch (access) {
            case PortalAccess.Account _ -> new Owed(all, all, false);
            case PortalAccess.Narrow narrow ->
                new Owed(about(narrow.invoices(), all), about(narrow.covered(), all), hasOthers(narrow, all));
        };
    }

    private static List<Position> about(Set<InvoiceId> invoices, List<Position> all) {
        return all.stream()
                .map(position -> position.about(invoices))
                .filter(position -> !position.claims().isEmpty())
                .toList();
    }

    private static boolean hasOthers(PortalAccess.Narrow narrow, List<Position> all) {
        return all.stream()
                .flatMap(position -> position.claims().stream())
                .anyMatch(claim -> !narrow.covers(claim.invoice()));
    }
}
