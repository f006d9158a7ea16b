package io.quittance.letters;

import io.quittance.correspondence.ReminderContent;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a letter is about. */
public sealed interface LetterContent {

    /** Folder of {@code email-templates/} whose words it uses, so that mail and letter tell the same. */
    String template();

    /**
     * A reminder.
     *
     * @param content invoices, credits, total, last day to pay
     * @param values further values the words ask for, such as the clause of a Belgian first reminder
     */
    record Reminder(String template, ReminderContent content, Map<String, ?> values) implements LetterContent {}

    /**
     * The numbered proof of a payment.
     *
     * @param lines the invoices it was put on
     * @param credit what is kept for the debtor because it was more than was owed
     */
    record Receipt(String number, Money amount, LocalDate valueOn, List<Settled> lines, Money credit)
            implements LetterContent {

        @Override
        public String template() {
            return "receipt";
        }

        /**
         * One invoice of a receipt.
         *
         * @param left what is still owed on it after this payment
         */
        public record Settled(String number, LocalDate issuedOn, Money paid, Money left) {}
    }

    /**
     * A statement of account: what is open on a day, in one currency.
     *
     * @param lines invoices and credit notes by date; a credit's amounts are negative
     * @param balance the sum of what is open
     */
    record Statement(LocalDate asOf, List<Entry> lines, Money balance) implements LetterContent {

        @Override
        public String template() {
            return "statement";
        }

        /**
         * One document of the account.
         *
         * @param dueOn null for a credit note
         */
        public record Entry(
                String number,
                @Nullable String description,
                LocalDate issuedOn,
                @Nullable LocalDate dueOn,
                Money total,
                Money open) {}
    }
}
