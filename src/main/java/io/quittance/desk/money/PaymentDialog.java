package io.quittance.desk.money;

import com.vaadin.flow.component.UI;
import io.quittance.allocation.Designated;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.RecordOutcome;
import io.quittance.payments.ReferenceUsedException;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Records a payment that somebody saw on the bank account. */
final class PaymentDialog {

    private final CasePage page;
    private final StaffTexts texts;
    private final Function<PaymentEntry, RecordOutcome> record;
    private final CaseFile file;
    private final Consumer<Payment> recorded;
    private final AmountField amount;
    private final DateField valueOn;
    private final ChoiceField<PaymentsText> what;
    private final PaymentShares shares;
    private final ChoiceField<Means> means;
    private final TextField reference;
    private final ModalDialog dialog;

    PaymentDialog(CasePage page, Function<PaymentEntry, RecordOutcome> record, Consumer<Payment> recorded) {
        this.page = page;
        this.texts = page.texts();
        this.file = page.file();
        this.record = record;
        this.recorded = recorded;
        amount = new AmountField(texts.of(PaymentsText.AMOUNT), file.currency());
        amount.testId("payment-amount");
        amount.whileTyping().onChange(() -> choose(what()));
        valueOn = new DateField(texts.of(PaymentsText.VALUE_ON))
                .value(file.today())
                .between(file.today().minusYears(2), file.today());
        shares = new PaymentShares(texts, file);
        shares.setVisible(false);
        what = new ChoiceField<>(
                        texts.of(PaymentsText.PAID_FOR),
                        List.of(PaymentsText.OLDEST_FIRST, PaymentsText.CHOOSE_INVOICES),
                        (PaymentsText one) -> texts.of(one))
                .onChange(this::choose);
        what.testId("payment-for");
        what.setVisible(shares.isUseful());
        means = new ChoiceField<>(texts.of(PaymentsText.MEANS), List.of(Means.values()), texts::word);
        reference = new TextField(texts.of(PaymentsText.BANK_REFERENCE)).maxLength(64);
        reference.hint(texts.of(PaymentsText.BANK_REFERENCE_HINT));
        reference.testId("payment-reference");
        var full =
                new ActionButton(texts.of(PaymentsText.IN_FULL), Emphasis.QUIET, this::inFull).testId("payment-full");
        dialog = new ModalDialog(
                texts.of(PaymentsText.RECORD_PAYMENT), amount, full, what, shares, valueOn, means, reference);
        dialog.actions(
                new ActionButton(texts.of(PaymentsText.RECORD), Emphasis.PRIMARY, this::record)
                        .testId("payment-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private PaymentsText what() {
        return what.value();
    }

    /** The law decides, or the person does: then the table is there, and follows the amount. */
    private void choose(PaymentsText chosen) {
        boolean mine = chosen == PaymentsText.CHOOSE_INVOICES;
        shares.setVisible(mine);
        if (mine) {
            shares.share(amount.value().orElse(null));
        }
    }

    /** All that is open. */
    private void inFull() {
        if (file.open().isPositive()) {
            amount.value(file.open());
            choose(what());
        }
    }

    private void record() {
        var money = amount.value().filter(value -> value.isPositive());
        amount.error(null);
        valueOn.error(null);
        reference.error(null);
        if (money.isEmpty()) {
            amount.refuse(texts.of(PaymentsText.AMOUNT_WRONG));
            return;
        }
        var parts = what() == PaymentsText.CHOOSE_INVOICES ? shares.parts() : Optional.of(List.<Designated>of());
        if (parts.isPresent()) {
            record(money.get(), parts.get());
        }
    }

    private void record(Money money, List<Designated> parts) {
        try {
            var outcome = record.apply(new PaymentEntry(
                    reference.value(),
                    null,
                    file.debtor().reference(),
                    parts,
                    money,
                    valueOn.value().orElse(file.today()),
                    means.value(),
                    null));
            dialog.close();
            recorded.accept(outcome.payment());
        } catch (CaseChangedException _) {
            CaseChangedNotice.in(dialog, page);
        } catch (ReferenceUsedException _) {
            reference.refuse(texts.of(PaymentsText.REFERENCE_USED));
        } catch (RefusedException refused) {
            switch (refused.refusals().getFirst().field()) {
                case "valueOn", "date" -> valueOn.refuse(texts.of(dayWrong(refused)));
                case "reference" -> reference.refuse(texts.of(PaymentsText.REFERENCE_MISSING));
                default -> amount.refuse(texts.of(PaymentsText.AMOUNT_WRONG));
            }
        }
    }

    private static PaymentsText dayWrong(RefusedException refused) {
        return switch (refused.refusals().getFirst().code()) {
            case "closed-period" -> PaymentsText.VALUE_ON_CLOSED;
            case "before-invoice" -> PaymentsText.VALUE_ON_EARLY;
            default -> PaymentsText.VALUE_ON_WRONG;
        };
    }
}
