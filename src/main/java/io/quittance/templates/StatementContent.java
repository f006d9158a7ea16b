package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of account says: everything that is open on a day, in one currency. Its template is {@code statement}.
 *
 * @param lines invoices and credit notes by date; a credit's amounts are negative
 * @param balance the sum of what is open
 */
public record StatementContent(LocalDate asOf, List<Line> lines, Money balance) implements PrintableContent {

    /** Copies the list. */
    public StatementContent {
        lines = List.copyOf(lines);
    }

    /** One document of the account. @param dueOn null for a credit note */
    public record Line(
            String number,
            @Nullable String description,
            LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            Money total,
            Money open) {

        private Optional<ReminderContent.Item> asInvoice() {
            return Optional.ofNullable(dueOn)
                    .map(due -> new ReminderContent.Item(number, description, issuedOn, due, open));
        }
    }

    /** The same account as a reminder lists it: invoices, and below them the credit notes. @param debtor the firm's reference */
    ReminderContent listed(String debtor) {
        var invoices = lines.stream().flatMap(line -> line.asInvoice().stream()).toList();
        var credits = lines.stream()
                .filter(line -> line.dueOn == null)
                .map(line -> new ReminderContent.Credit(line.number, line.open.negated()))
                .toList();
        var block = new ReminderContent.Block(
                balance, invoices, credits, List.of(), PaymentReference.of(List.of(), debtor));
        return new ReminderContent(asOf, null, false, List.of(block));
    }
}
