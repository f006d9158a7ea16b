package io.quittance.desk.page;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.Position;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The invoices and credit notes of a case, read once: what of each is open is looked up, not searched for. */
public final class CasePapers {

    private final List<Invoice> all;
    private final Map<InvoiceId, Invoice> byId;
    private final Map<InvoiceId, Money> open;
    private final List<Invoice> openOnes;
    private final List<Invoice> overdue;

    private CasePapers(List<Invoice> all, Map<InvoiceId, Money> open, LocalDate today) {
        this.all = List.copyOf(all);
        this.open = open;
        byId = all.stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
        openOnes = all.stream()
                .filter(invoice -> openOf(invoice).isPositive())
                .sorted(Comparator.comparing(Invoice::type).thenComparing(Invoice::dueOn))
                .toList();
        overdue = openOnes.stream()
                .filter(invoice -> invoice.statusOn(today) == InvoiceStatus.OVERDUE)
                .toList();
    }

    /** These papers, as the positions of today say what is open on them. */
    public static CasePapers of(List<Invoice> all, List<Position> positions, LocalDate today) {
        var open = new HashMap<InvoiceId, Money>();
        for (var position : positions) {
            position.claims().forEach(claim -> open.put(claim.invoice(), claim.open()));
            position.notes().forEach(note -> open.put(note.note(), note.amount()));
        }
        return new CasePapers(all, open, today);
    }

    List<Invoice> all() {
        return all;
    }

    List<Invoice> open() {
        return openOnes;
    }

    List<Invoice> overdue() {
        return overdue;
    }

    Money openOf(Invoice invoice) {
        return open.getOrDefault(invoice.id(), Money.zero(invoice.total().currency()));
    }

    String number(InvoiceId invoice) {
        var known = byId.get(invoice);
        return known == null ? "" : known.number();
    }
}
