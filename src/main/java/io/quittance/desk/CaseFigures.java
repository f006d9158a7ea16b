package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import io.quittance.payments.PaymentStatus;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.NextStep;
import io.quittance.reminders.ReminderDecision;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StepNames;
import io.quittance.ui.FigureTile;
import io.quittance.ui.Tone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Four questions about a case and their answers. */
final class CaseFigures extends Div {

    private final StaffTexts texts;
    private final CaseFile file;

    CaseFigures(StaffTexts texts, CaseFile file) {
        this.texts = texts;
        this.file = file;
        addClassName("q-figures");
        var here = StaffPaths.caseOf(file.firm(), file.debtor().id());
        add(
                new FigureTile(texts.of(CaseText.ASK_OPEN), texts.money(file.open()), here + "#invoices")
                        .change(
                                texts.of(
                                        CaseText.INVOICES_COUNT,
                                        file.openInvoices().size()),
                                Tone.PLAIN),
                late(here),
                paid(here),
                next(here));
    }

    private FigureTile late(String here) {
        var tile = new FigureTile(texts.of(CaseText.ASK_LATE), texts.money(file.overdue()), here + "#invoices");
        return file.overdueInvoices().isEmpty()
                ? tile.change(texts.of(CaseText.NOTHING_LATE), Tone.PLAIN)
                : tile.change(
                        texts.of(
                                CaseText.SINCE,
                                texts.formats()
                                        .dayOfYear(file.overdueInvoices()
                                                .getFirst()
                                                .dueOn())),
                        Tone.LATE);
    }

    private FigureTile paid(String here) {
        var last = file.payments().stream()
                .filter(payment -> payment.status() == PaymentStatus.BOOKED)
                .findFirst();
        return last.map(payment -> new FigureTile(
                                texts.of(CaseText.ASK_PAID), texts.money(payment.amount()), here + "#timeline")
                        .change(texts.formats().day(payment.valueOn()), Tone.PLAIN))
                .orElseGet(() -> new FigureTile(texts.of(CaseText.ASK_PAID), "–", here + "#timeline")
                        .change(texts.of(CaseText.NEVER_PAID), Tone.PLAIN));
    }

    private FigureTile next(String here) {
        var next = file.outlook().stream()
                .map(decided -> upcoming(decided))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(NextStep::on));
        return next.map(step -> new FigureTile(texts.of(CaseText.ASK_NEXT), day(step.on()), here + "#outlook")
                        .change(StepNames.of(texts, step.step()), Tone.PLAIN))
                .orElseGet(
                        () -> new FigureTile(texts.of(CaseText.ASK_NEXT), texts.of(CaseText.NOTHING), here + "#outlook")
                                .change(
                                        file.activeHolds().isEmpty()
                                                ? texts.of(OutlookText.NOTHING_NEXT)
                                                : texts.of(CaseText.HELD_NEXT),
                                        Tone.PLAIN));
    }

    private Optional<NextStep> upcoming(DecidedInvoice decided) {
        return switch (decided.decision()) {
            case ReminderDecision.Send send -> Optional.of(new NextStep(decided.on(), send.step()));
            case ReminderDecision.Wait wait -> Optional.ofNullable(wait.next());
            case ReminderDecision.Held _, ReminderDecision.Finished _ -> Optional.empty();
        };
    }

    private String day(LocalDate on) {
        return Objects.equals(on, file.today())
                ? texts.of(CaseText.TODAY)
                : texts.formats().dayOfYear(on);
    }
}
