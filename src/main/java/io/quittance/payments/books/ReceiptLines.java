package io.quittance.payments.books;

import io.quittance.allocation.Allocation;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a receipt says of each invoice: what was paid on it, and what is open on it now. */
@Component
class ReceiptLines {

    private final Invoices invoices;
    private final Positions positions;

    ReceiptLines(Invoices invoices, Positions positions) {
        this.invoices = invoices;
        this.positions = positions;
    }

    List<ReceiptFacts.Line> of(FirmId firm, DebtorId debtor, List<Allocation> allocations) {
        var known = invoices.getAll(
                firm, allocations.stream().map(Allocation::invoice).toList());
        var owed = positions.of(firm, debtor);
        return allocations.stream()
                .map(allocation -> line(
                        allocation,
                        Optional.ofNullable(known.get(allocation.invoice())).orElseThrow(),
                        owed))
                .toList();
    }

    private static ReceiptFacts.Line line(Allocation allocation, Invoice invoice, List<Position> owed) {
        var currency = invoice.total().currency();
        var open = owed.stream()
                .filter(position -> position.currency().equals(currency))
                .findFirst()
                .map(position -> position.openOf(invoice.id()))
                .orElse(Money.zero(currency));
        return new ReceiptFacts.Line(invoice.number(), invoice.issuedOn(), invoice.total(), allocation.total(), open);
    }
}
