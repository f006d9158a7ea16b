package io.quittance.desk.work;

import com.vaadin.flow.component.UI;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Invoice;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.CheckList;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Holds the reminders of a debtor or of some invoices: why, until when. What the button says is what happens. */
final class HoldDialog {

    private static final int USUAL_DAYS = 14;

    private final CasePage page;
    private final StaffTexts texts;
    private final Function<HoldWish, List<Hold>> place;
    private final CaseFile file;
    private final Consumer<List<Hold>> placed;
    private final ChoiceField<HoldKind> kind;
    private final ChoiceField<HoldsText> what;
    private final CheckList<Invoice> invoices;
    private final DateField until;
    private final TextField reason;
    private final ActionButton submit;
    private final ModalDialog dialog;

    HoldDialog(CasePage page, Function<HoldWish, List<Hold>> place, Consumer<List<Hold>> placed) {
        this.page = page;
        this.texts = page.texts();
        this.file = page.file();
        this.place = place;
        this.placed = placed;
        kind = new ChoiceField<>(
                texts.of(HoldsText.HOLD_WHY),
                Arrays.stream(HoldKind.values()).filter(HoldKind::personMaySet).toList(),
                texts::word);
        var open = file.openInvoices();
        what = new ChoiceField<>(
                        texts.of(HoldsText.HOLD_WHAT),
                        List.of(HoldsText.HOLD_ALL, HoldsText.HOLD_CHOSEN),
                        (HoldsText one) -> texts.of(one))
                .onChange(this::choose);
        what.testId("hold-what");
        what.setVisible(!open.isEmpty());
        invoices = new CheckList<>(
                        texts.of(HoldsText.HOLD_WHICH), open, this::name, invoice -> "hold-" + invoice.number())
                .onChange(() -> choose(what()));
        invoices.setVisible(false);
        until = new DateField(texts.of(HoldsText.HOLD_UNTIL))
                .between(file.today(), file.today().plusYears(1));
        until.hint(texts.of(HoldsText.HOLD_UNTIL_HINT));
        until.value(file.today().plusDays(USUAL_DAYS));
        kind.onChange(this::suggestEnd);
        reason = new TextField(texts.of(HoldsText.HOLD_REASON)).maxLength(500);
        reason.testId("hold-reason");
        submit = new ActionButton(texts.of(HoldsText.HOLD_SUBMIT), Emphasis.PRIMARY, this::place).testId("hold-submit");
        dialog = new ModalDialog(texts.of(HoldsText.HOLD_REMINDERS), kind, what, invoices, until, reason);
        dialog.actions(submit, new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    private HoldsText what() {
        return what.value();
    }

    private void choose(HoldsText chosen) {
        boolean some = chosen == HoldsText.HOLD_CHOSEN;
        invoices.setVisible(some);
        submit.label(
                some ? texts.of(HoldsText.HOLD_INVOICES, invoices.chosen().size()) : texts.of(HoldsText.HOLD_SUBMIT));
    }

    /** What protects by law has no end of its own; anything else is looked at again. */
    private void suggestEnd(HoldKind chosen) {
        if (chosen.isProtection()) {
            until.clear();
        } else if (until.value().isEmpty()) {
            until.value(file.today().plusDays(USUAL_DAYS));
        }
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private String name(Invoice invoice) {
        return invoice.number() + " · " + texts.money(file.open(invoice));
    }

    private void place() {
        reason.error(null);
        until.error(null);
        invoices.error(null);
        boolean some = what() == HoldsText.HOLD_CHOSEN;
        if (some && invoices.chosen().isEmpty()) {
            invoices.error(texts.of(HoldsText.HOLD_NONE));
            return;
        }
        try {
            var last = until.value().orElse(null);
            if (last != null && last.isBefore(file.today())) {
                until.refuse(texts.of(HoldsText.HOLD_UNTIL_WRONG));
                return;
            }
            var which = some ? invoices.chosen() : List.<Invoice>of();
            var holds = place.apply(
                    HoldWish.of(which.stream().map(Invoice::id).toList(), kind.value(), last, reason.value()));
            dialog.close();
            placed.accept(holds);
        } catch (CaseChangedException _) {
            CaseChangedNotice.in(dialog, page);
        } catch (RefusedException refused) {
            if (refused.refusals().getFirst().field().equals("date")) {
                until.refuse(texts.of(HoldsText.HOLD_UNTIL_WRONG));
            } else {
                reason.refuse(texts.of(HoldsText.HOLD_REASON_MISSING));
            }
        }
    }
}
