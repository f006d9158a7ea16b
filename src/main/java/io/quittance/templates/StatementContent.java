package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of account says: everything that is open on a day, in one currency. Its template is {@code statement}.
 *
 * @param lines invoices and credit notes by date; a credit's amounts are negative
 * @param balance what is open less all credit, money on account among it
 * @param onAccount money paid beyond what was owed and not used yet; null when there is none
 */
public record StatementContent(
        LocalDate asOf,
        List<Line> lines,
        Money balance,
        @Nullable Money onAccount) implements PrintableContent {

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
        var credits = new ArrayList<ReminderContent.Credit>();
        lines.stream()
                .filter(line -> line.dueOn == null)
                .map(line -> new ReminderContent.Credit(line.number, line.open.negated()))
                .forEach(credits::add);
        if (onAccount != null) {
            credits.add(new ReminderContent.Credit(null, onAccount));
        }
        var block = new ReminderContent.Block(
                balance, invoices, credits, List.of(), PaymentReference.of(List.of(), debtor));
        return new ReminderContent(asOf, null, false, List.of(block));
    }
}
