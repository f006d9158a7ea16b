package io.quittance.desk.money;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.Means;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentEntry;
import io.quittance.payments.RecordOutcome;
import io.quittance.payments.ReferenceUsedException;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Records a payment that somebody saw on the bank account. */
final class PaymentDialog {

    private final StaffTexts texts;
    private final Function<PaymentEntry, RecordOutcome> record;
    private final CaseFile file;
    private final Consumer<Payment> recorded;
    private final AmountField amount;
    private final DateField valueOn;
    private final ChoiceField<Optional<Invoice>> what;
    private final ChoiceField<Means> means;
    private final TextField reference;
    private final ModalDialog dialog;

    PaymentDialog(CasePage page, Function<PaymentEntry, RecordOutcome> record, Consumer<Payment> recorded) {
        this.texts = page.texts();
        this.file = page.file();
        this.record = record;
        this.recorded = recorded;
        amount = new AmountField(texts.of(PaymentsText.AMOUNT), file.currency());
        amount.testId("payment-amount");
        valueOn = new DateField(texts.of(PaymentsText.VALUE_ON))
                .value(file.today())
                .between(file.today().minusYears(2), file.today());
        what = new ChoiceField<>(texts.of(PaymentsText.PAID_FOR), targets(file), this::name);
        means = new ChoiceField<>(texts.of(PaymentsText.MEANS), List.of(Means.values()), texts::word);
        reference = new TextField(texts.of(PaymentsText.BANK_REFERENCE)).maxLength(64);
        reference.hint(texts.of(PaymentsText.BANK_REFERENCE_HINT));
        reference.testId("payment-reference");
        var full =
                new ActionButton(texts.of(PaymentsText.IN_FULL), Emphasis.QUIET, this::inFull).testId("payment-full");
        dialog = new ModalDialog(texts.of(PaymentsText.RECORD_PAYMENT), what, amount, full, valueOn, means, reference);
        dialog.actions(
                new ActionButton(texts.of(PaymentsText.RECORD), Emphasis.PRIMARY, this::record)
                        .testId("payment-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private static List<Optional<Invoice>> targets(CaseFile file) {
        var result = new ArrayList<Optional<Invoice>>();
        result.add(Optional.empty());
        file.openInvoices().stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .forEach(invoice -> result.add(Optional.of(invoice)));
        return result;
    }

    private String name(Optional<Invoice> invoice) {
        return invoice.map(known -> known.number() + " · " + texts.money(file.open(known)))
                .orElseGet(() -> texts.of(PaymentsText.OLDEST_FIRST));
    }

    /** What is open of the chosen invoice, or of all. */
    private void inFull() {
        var open = what.value().map(file::open).orElseGet(file::open);
        if (open.isPositive()) {
            amount.value(open);
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
        var invoice = what.value();
        try {
            var entry = new PaymentEntry(
                    reference.value(),
                    invoice.map(Invoice::number).orElse(null),
                    invoice.isPresent() ? null : file.debtor().reference(),
                    money.get(),
                    valueOn.value().orElse(file.today()),
                    means.value());
            var outcome = record.apply(entry);
            dialog.close();
            recorded.accept(outcome.payment());
        } catch (ReferenceUsedException _) {
            reference.refuse(texts.of(PaymentsText.REFERENCE_USED));
        } catch (RefusedException refused) {
            switch (refused.refusals().getFirst().field()) {
                case "valueOn", "date" -> valueOn.refuse(texts.of(PaymentsText.VALUE_ON_WRONG));
                case "reference" -> reference.refuse(texts.of(PaymentsText.REFERENCE_MISSING));
                default -> amount.refuse(texts.of(PaymentsText.AMOUNT_WRONG));
            }
        }
    }
}
