package io.quittance.correspondence;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder says about money. Whether the reader sees it in the message or only behind the link is decided when it is
 * rendered: a consumer sees amounts only in a step whose law demands them.
 *
 * @param asOf the day the figures were taken
 * @param payBy last day to pay, null when the step names none
 * @param total what is left after credits
 * @param invoices the invoices of this step, earliest due first
 * @param credits credit notes in the debtor's favour, already deducted in {@code total}
 * @param also invoices that stand at other steps, shown for information and not part of {@code total}
 */
public record ReminderContent(
        LocalDate asOf,
        @Nullable LocalDate payBy,
        Money total,
        List<Item> invoices,
        List<Credit> credits,
        List<Item> also) {

    /** One invoice of the list. */
    public record Item(String number, @Nullable String description, LocalDate issuedOn, LocalDate dueOn, Money open) {

        private Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("number", number);
            values.put("description", description);
            values.put("issuedOn", issuedOn);
            values.put("dueOn", dueOn);
            values.put("open", open);
            return values;
        }
    }

    /** One credit note of the list, its amount positive. */
    public record Credit(String number, Money amount) {}

    /** The values for {@link MessageDraft#model}. */
    public Map<String, @Nullable Object> model() {
        var statement = new HashMap<String, @Nullable Object>();
        statement.put("total", total);
        statement.put("one", invoices.size() == 1);
        statement.put("invoices", values(invoices));
        statement.put(
                "credits",
                credits.stream()
                        .map(c -> Map.of("number", c.number, "amount", c.amount))
                        .toList());
        statement.put("also", also.isEmpty() ? null : Map.of("invoices", values(also)));
        var model = new HashMap<String, @Nullable Object>();
        model.put("asOf", asOf);
        model.put("payBy", payBy);
        model.put("clause", null);
        model.put("statement", statement);
        return model;
    }

    private static List<Map<String, @Nullable Object>> values(List<Item> items) {
        return items.stream().map(Item::values).toList();
    }

    /** The content again from a message's model. */
    public static ReminderContent of(Map<String, ?> model) {
        var values = new ModelValues(model);
        var statement = values.in("statement");
        return new ReminderContent(
                values.date("asOf"),
                values.dateOrNull("payBy"),
                statement.money("total"),
                items(statement),
                statement
                        .list("credits")
                        .map(one -> new Credit(one.text("number"), one.money("amount")))
                        .toList(),
                statement.has("also") ? items(statement.in("also")) : List.of());
    }

    private static List<Item> items(ModelValues holder) {
        return holder.list("invoices")
                .map(one -> new Item(
                        one.text("number"),
                        one.textOrNull("description"),
                        one.date("issuedOn"),
                        one.date("dueOn"),
                        one.money("open")))
                .toList();
    }
}
