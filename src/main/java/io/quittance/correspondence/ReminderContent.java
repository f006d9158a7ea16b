package io.quittance.correspondence;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder says about money: a block for each currency, because amounts of different currencies are never added.
 * Whether the reader sees it in the message or only behind the link is decided when it is rendered: a consumer sees amounts
 * only in a step whose law demands them.
 *
 * @param asOf the day the figures were taken
 * @param payBy last day to pay, null when the step names none
 * @param reopened an invoice of it had been settled before and is open again
 * @param blocks one for each currency, at least one
 */
public record ReminderContent(LocalDate asOf, @Nullable LocalDate payBy, boolean reopened, List<Block> blocks) {

    /** Copies the list. @throws IllegalArgumentException without a block, or with two in one currency */
    public ReminderContent {
        blocks = List.copyOf(blocks);
        long currencies = blocks.stream()
                .map(block -> block.total().currencyCode())
                .distinct()
                .count();
        if (blocks.isEmpty() || currencies != blocks.size()) {
            throw new IllegalArgumentException("a reminder has one block for each currency");
        }
    }

    /**
     * What is asked for in one currency.
     *
     * @param total what is left after credits
     * @param invoices the invoices that are asked for, earliest due first
     * @param credits credit notes and over-payments in the debtor's favour, already deducted in {@code total}
     * @param also invoices shown for information and not part of {@code total}
     * @param reference what to write beside a transfer; null when it follows from the numbers (see {@link PaymentReference})
     */
    public record Block(
            Money total,
            List<Item> invoices,
            List<Credit> credits,
            List<Item> also,
            @Nullable String reference) {

        /** Copies the lists. */
        public Block {
            invoices = List.copyOf(invoices);
            credits = List.copyOf(credits);
            also = List.copyOf(also);
        }

        /** What the payer writes beside a transfer. @param debtor the firm's reference of the debtor */
        public String reference(String debtor) {
            return reference != null
                    ? reference
                    : PaymentReference.of(invoices.stream().map(Item::number).toList(), debtor);
        }

        private Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("total", total);
            values.put("invoices", ReminderContent.values(invoices));
            values.put("credits", credits.stream().map(Credit::values).toList());
            values.put("also", ReminderContent.values(also));
            values.put("reference", reference);
            return values;
        }

        private static Block of(ModelValues values) {
            return new Block(
                    values.money("total"),
                    items(values, "invoices"),
                    values.list("credits").map(Credit::of).toList(),
                    items(values, "also"),
                    values.textOrNull("reference"));
        }

        /** As it was kept before a reminder could speak of several currencies. */
        private static Block ofOne(ModelValues values) {
            return new Block(
                    values.money("total"),
                    items(values, "invoices"),
                    values.list("credits").map(Credit::of).toList(),
                    values.has("also") ? items(values.in("also"), "invoices") : List.of(),
                    null);
        }
    }

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

    /** What is deducted, its amount positive. @param number of the credit note, null for an over-payment */
    public record Credit(@Nullable String number, Money amount) {

        private Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("number", number);
            values.put("amount", amount);
            return values;
        }

        private static Credit of(ModelValues values) {
            return new Credit(values.textOrNull("number"), values.money("amount"));
        }
    }

    /** In one currency, with nothing else open; the reference follows from the numbers. */
    public static ReminderContent of(
            LocalDate asOf, @Nullable LocalDate payBy, Money total, List<Item> invoices, List<Credit> credits) {
        return new ReminderContent(asOf, payBy, false, List.of(new Block(total, invoices, credits, List.of(), null)));
    }

    /** True when it asks for a single invoice: the texts then speak of "the invoice below". */
    public boolean isOne() {
        return blocks.stream().mapToInt(block -> block.invoices().size()).sum() == 1;
    }

    /** The values for {@link MessageDraft#model}. */
    public Map<String, @Nullable Object> model() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("asOf", asOf);
        model.put("payBy", payBy);
        model.put("reopened", reopened);
        model.put("clause", null);
        model.put(
                "statement", Map.of("blocks", blocks.stream().map(Block::values).toList()));
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
                Boolean.TRUE.equals(model.get("reopened")),
                statement.has("blocks")
                        ? statement.list("blocks").map(Block::of).toList()
                        : List.of(Block.ofOne(statement)));
    }

    private static List<Item> items(ModelValues holder, String key) {
        return holder.list(key)
                .map(one -> new Item(
                        one.text("number"),
                        one.textOrNull("description"),
                        one.date("issuedOn"),
                        one.date("dueOn"),
                        one.money("open")))
                .toList();
    }
}
