package io.quittance.letters;

import io.quittance.correspondence.PaymentReference;
import io.quittance.correspondence.ReminderContent;
import io.quittance.kernel.CreditorReference;
import io.quittance.kernel.Money;
import io.quittance.paper.EpcPayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a letter asks to transfer: how much, to whom, by what reference, until when. */
final class Transfers {

    /** A sum without a last day is good for so many days: long enough for the post and a pay day. */
    private static final int GOOD_FOR_DAYS = 21;

    private Transfers() {}

    /** The transfer as a code, for euros to an account with a known holder. */
    static Optional<EpcPayment> of(LetterFacts facts) {
        var iban = facts.sender().iban();
        var holder = facts.sender().accountHolder();
        var amount = amount(facts);
        if (iban == null
                || holder == null
                || amount == null
                || !amount.currencyCode().equals("EUR")) {
            return Optional.empty();
        }
        var reference = reference(facts);
        var structured = CreditorReference.find(reference).orElse(null);
        return Optional.of(
                new EpcPayment(holder, iban, null, amount, structured, structured == null ? reference : null, null));
    }

    /** The sum asked for, null when the letter asks for none. */
    static @Nullable Money amount(LetterFacts facts) {
        return switch (facts.content()) {
            case LetterContent.Reminder reminder -> reminder.content().total();
            case LetterContent.Statement statement -> statement.balance().isPositive() ? statement.balance() : null;
            case LetterContent.Receipt _ -> null;
        };
    }

    /** The same as in mail and portal. */
    static String reference(LetterFacts facts) {
        var invoices = facts.content() instanceof LetterContent.Reminder reminder
                ? reminder.content().invoices().stream()
                        .map(ReminderContent.Item::number)
                        .toList()
                : List.<String>of();
        return PaymentReference.of(invoices, facts.debtor().reference());
    }

    /** The last day on which the sum is right. */
    static LocalDate validUntil(LetterFacts facts) {
        var payBy = facts.content() instanceof LetterContent.Reminder reminder
                ? reminder.content().payBy()
                : null;
        return payBy != null ? payBy : facts.writtenOn().plusDays(GOOD_FOR_DAYS);
    }
}
