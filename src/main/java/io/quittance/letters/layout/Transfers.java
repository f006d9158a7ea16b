package io.quittance.letters.layout;

import io.quittance.kernel.CreditorReference;
import io.quittance.kernel.Money;
import io.quittance.paper.EpcPayment;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.PaymentFailedContent;
import io.quittance.templates.PaymentReference;
import io.quittance.templates.PlanContent;
import io.quittance.templates.QuestionCopyContent;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.ReceiptCorrectedContent;
import io.quittance.templates.ReminderContent;
import io.quittance.templates.SetOffContent;
import io.quittance.templates.StatementContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a letter asks to transfer, one for each currency: how much, by what reference, until when. */
final class Transfers {

    /** A sum without a last day is good for so many days: long enough for the post and a pay day. */
    private static final int GOOD_FOR_DAYS = 21;

    private Transfers() {}

    /** Empty when the letter asks for nothing, or the firm takes no transfers. */
    static List<Transfer> of(LetterFacts facts) {
        if (facts.sender().iban() == null || facts.sender().accountHolder() == null) {
            return List.of();
        }
        var debtor = facts.debtor().reference();
        return switch (facts.content()) {
            case ReminderContent reminder ->
                reminder.blocks().stream()
                        .map(block -> transfer(facts, block.total(), block.reference(debtor)))
                        .toList();
            case StatementContent statement ->
                statement.balance().isPositive()
                        ? List.of(transfer(facts, statement.balance(), PaymentReference.of(List.of(), debtor)))
                        : List.of();
            case PlanContent plan -> {
                var sum = plan.sum();
                yield plan.isAsked() && sum != null
                        ? List.of(transfer(facts, sum, PaymentReference.of(List.of(), debtor)))
                        : List.of();
            }
            case ReceiptContent _,
                    ReceiptCorrectedContent _,
                    PaymentFailedContent _,
                    SetOffContent _,
                    QuestionCopyContent _,
                    AnswerContent _ -> List.of();
        };
    }

    private static Transfer transfer(LetterFacts facts, Money amount, String reference) {
        return new Transfer(amount, reference, code(facts, amount, reference));
    }

    /** For euros only, and no more than the code can hold; the account is then in words alone. */
    private static @Nullable EpcPayment code(LetterFacts facts, Money amount, String reference) {
        var iban = facts.sender().iban();
        var holder = facts.sender().accountHolder();
        if (iban == null || holder == null || !EpcPayment.holds(amount)) {
            return null;
        }
        var structured = CreditorReference.find(reference).orElse(null);
        return new EpcPayment(holder, iban, null, amount, structured, structured == null ? reference : null, null);
    }

    /** The last day on which the sums are right. */
    static LocalDate validUntil(LetterFacts facts) {
        var payBy = switch (facts.content()) {
            case ReminderContent reminder -> reminder.payBy();
            case PlanContent plan -> plan.lastDay();
            default -> null;
        };
        return payBy != null ? payBy : facts.parts().writtenOn().plusDays(GOOD_FOR_DAYS);
    }
}
