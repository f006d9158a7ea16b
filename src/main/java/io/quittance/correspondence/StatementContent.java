package io.quittance.correspondence;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of account says: everything that is open on a day, in one currency. Its template is {@code statement}.
 *
 * @param lines invoices and credit notes by date; a credit's amounts are negative
 * @param balance the sum of what is open
 */
public record StatementContent(LocalDate asOf, List<Line> lines, Money balance) {

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

        private Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("number", number);
            values.put("description", description);
            values.put("issuedOn", issuedOn);
            values.put("dueOn", dueOn);
            values.put("total", total);
            values.put("open", open);
            return values;
        }

        private Optional<ReminderContent.Item> asInvoice() {
            return Optional.ofNullable(dueOn)
                    .map(due -> new ReminderContent.Item(number, description, issuedOn, due, open));
        }

        private static Line of(ModelValues one) {
            return new Line(
                    one.text("number"),
                    one.textOrNull("description"),
                    one.date("issuedOn"),
                    one.dateOrNull("dueOn"),
                    one.has("total") ? one.money("total") : one.money("open"),
                    one.money("open"));
        }
    }

    /** The values for {@link MessageDraft#model}. */
    public Map<String, @Nullable Object> model() {
        var account = new HashMap<String, @Nullable Object>();
        account.put("total", balance);
        account.put("invoices", lines.stream().map(Line::values).toList());
        var model = new HashMap<String, @Nullable Object>();
        model.put("asOf", asOf);
        model.put("statement", account);
        return model;
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

    /** The content again from a message's model. */
    public static StatementContent of(Map<String, ?> model) {
        var values = new ModelValues(model);
        var account = values.in("statement");
        Stream<Line> lines = account.list("invoices").map(Line::of);
        return new StatementContent(values.date("asOf"), lines.toList(), account.money("total"));
    }
}
