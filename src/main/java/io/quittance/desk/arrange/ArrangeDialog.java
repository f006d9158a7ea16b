package io.quittance.desk.arrange;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.AmountField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An amount and a day: what a debtor promises on the phone, or what the firm offers to take for all. */
final class ArrangeDialog {

    private static final int FORTNIGHT = 14;

    /** What is arranged. */
    enum Kind {
        PROMISE,
        SETTLEMENT
    }

    private final StaffTexts texts;
    private final BiConsumer<Money, LocalDate> done;
    private final AmountField amount;
    private final DateField day;
    private final ModalDialog dialog;

    /** @param isTold the debtor hears of it in writing @param start the amount that is filled in: all that is open, or the least that is taken */
    ArrangeDialog(CasePage page, Kind kind, boolean isTold, Money start, BiConsumer<Money, LocalDate> done) {
        this.texts = page.texts();
        this.done = done;
        boolean isPromise = kind == Kind.PROMISE;
        amount = new AmountField(texts.of(isPromise ? ArrangeText.AMOUNT : ArrangeText.SUM), start.currency());
        amount.value(start);
        amount.testId("arrange-amount");
        var today = page.today();
        day = new DateField(texts.of(isPromise ? ArrangeText.ON : ArrangeText.EXPIRES))
                .value(isPromise ? today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)) : today.plusDays(FORTNIGHT));
        day.testId("arrange-day");
        dialog = new ModalDialog(
                texts.of(isPromise ? ArrangeText.NOTE_PROMISE : ArrangeText.OFFER_SETTLEMENT),
                new Paragraph(hint(isPromise, isTold, start)),
                amount,
                day);
        dialog.actions(
                new ActionButton(
                                texts.of(isPromise ? ArrangeText.SAVE_PROMISE : ArrangeText.OFFER),
                                Emphasis.PRIMARY,
                                this::save)
                        .testId("arrange-save"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    private String hint(boolean isPromise, boolean isTold, Money start) {
        var hint = texts.of(isPromise ? ArrangeText.PROMISE_HINT : ArrangeText.SETTLEMENT_HINT, texts.money(start));
        return isPromise && isTold ? hint + " " + texts.of(ArrangeText.TOLD) : hint;
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private void save() {
        amount.error(null);
        day.error(null);
        var money = amount.value().filter(Money::isPositive);
        var on = chosenDay();
        if (money.isEmpty()) {
            amount.refuse(texts.of(ArrangeText.WRONG_AMOUNT));
        } else if (on.isEmpty()) {
            day.refuse(texts.of(ArrangeText.WRONG_DAY));
        } else {
            save(money.get(), on.get());
        }
    }

    private Optional<LocalDate> chosenDay() {
        try {
            return day.value();
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private void save(Money money, LocalDate on) {
        try {
            done.accept(money, on);
            dialog.close();
        } catch (RefusedException refused) {
            switch (refused.refusals().getFirst().field()) {
                case "on", "expiresOn" -> day.refuse(texts.of(ArrangeText.WRONG_DAY));
                case "amount", "sum" -> amount.refuse(texts.of(ArrangeText.WRONG_AMOUNT));
                default -> amount.refuse(texts.of(ArrangeText.REFUSED));
            }
        }
    }
}
