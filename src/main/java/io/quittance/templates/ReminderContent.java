package io.quittance.templates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
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
public record ReminderContent(LocalDate asOf, @Nullable LocalDate payBy, boolean reopened, List<Block> blocks)
        implements PrintableContent {

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
    }

    /** One invoice of the list. */
    public record Item(String number, @Nullable String description, LocalDate issuedOn, LocalDate dueOn, Money open) {}

    /** What is deducted, its amount positive. @param number of the credit note, null for an over-payment */
    public record Credit(@Nullable String number, Money amount) {}

    /** In one currency, with nothing else open; the reference follows from the numbers. */
    public static ReminderContent of(
            LocalDate asOf, @Nullable LocalDate payBy, Money total, List<Item> invoices, List<Credit> credits) {
        return new ReminderContent(asOf, payBy, false, List.of(new Block(total, invoices, credits, List.of(), null)));
    }

    /** True when it asks for a single invoice: the texts then speak of "the invoice below". */
    @JsonIgnore
    public boolean isOne() {
        return blocks.stream().mapToInt(block -> block.invoices().size()).sum() == 1;
    }
}
