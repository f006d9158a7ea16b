package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Div;
import io.quittance.payments.PaymentStatus;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.NextStep;
import io.quittance.reminders.ReminderDecision;
import io.quittance.ui.FigureTile;
import io.quittance.ui.Tone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Four questions about a case and their answers. */
final class CaseFigures extends Div {

    private final Voice voice;
    private final CaseFile file;

    CaseFigures(Voice voice, CaseFile file) {
        this.voice = voice;
        this.file = file;
        addClassName("q-figures");
        var here = "desk/" + file.firm().key() + "/case/" + file.debtor().id().value();
        add(
                new FigureTile(voice.say(ASK_OPEN), voice.money(file.open()), here + "#invoices")
                        .change(voice.count(INVOICES_COUNT, file.openInvoices().size()), Tone.PLAIN),
                late(here),
                paid(here),
                next(here));
    }

    private FigureTile late(String here) {
        var tile = new FigureTile(voice.say(ASK_LATE), voice.money(file.overdue()), here + "#invoices");
        return file.overdueInvoices().isEmpty()
                ? tile.change(voice.say(NOTHING_LATE), Tone.PLAIN)
                : tile.change(
                        voice.say(
                                SINCE,
                                voice.formats()
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
                                voice.say(ASK_PAID), voice.money(payment.amount()), here + "#timeline")
                        .change(voice.formats().day(payment.valueOn()), Tone.PLAIN))
                .orElseGet(() -> new FigureTile(voice.say(ASK_PAID), "–", here + "#timeline")
                        .change(voice.say(NEVER_PAID), Tone.PLAIN));
    }

    private FigureTile next(String here) {
        var next = file.outlook().stream()
                .map(decided -> upcoming(decided))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(NextStep::on));
        return next.map(step -> new FigureTile(voice.say(ASK_NEXT), day(step.on()), here + "#outlook")
                        .change(Steps.name(voice, step.step()), Tone.PLAIN))
                .orElseGet(() -> new FigureTile(voice.say(ASK_NEXT), voice.say(NOTHING), here + "#outlook")
                        .change(
                                file.activeHolds().isEmpty() ? voice.say(NOTHING_NEXT) : voice.say(HELD_NEXT),
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
                ? voice.say(TODAY)
                : voice.formats().dayOfYear(on);
    }
}
