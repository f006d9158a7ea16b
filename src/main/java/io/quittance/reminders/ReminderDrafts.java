package io.quittance.reminders;

import io.quittance.correspondence.MessageDraft;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.ReminderContent;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a planned reminder into the draft of its message. */
final class ReminderDrafts {

    private ReminderDrafts() {}

    static MessageDraft of(PlannedReminder reminder, Situation situation) {
        var step = reminder.step();
        return new MessageDraft(
                reminder.key(),
                MessageKind.REMINDER,
                step.channel(),
                reminder.debtor(),
                reminder.claims().stream().map(Claim::invoice).toList(),
                step.key(),
                step.template(),
                situation.language(),
                reminder.on(),
                content(reminder, situation).model(),
                List.of(),
                null);
    }

    private static ReminderContent content(PlannedReminder reminder, Situation situation) {
        var own =
                reminder.claims().stream().map(Claim::open).reduce(Money::plus).orElseThrow();
        var credits = reminder.credits().stream().map(Credit::open).reduce(Money::plus);
        // When the credits reach further than the invoices of this step, the others are part of the total and of the
        // list.
        boolean together = !reminder.total().equals(credits.map(own::minus).orElse(own));
        var asked = together
                ? Stream.concat(reminder.claims().stream(), reminder.alsoOpen().stream())
                : reminder.claims().stream();
        var block = new ReminderContent.Block(
                reminder.total(),
                asked.map(ReminderDrafts::item).toList(),
                reminder.credits().stream()
                        .map(credit -> new ReminderContent.Credit(credit.number(), credit.open()))
                        .toList(),
                together
                        ? List.of()
                        : reminder.alsoOpen().stream().map(ReminderDrafts::item).toList(),
                null);
        boolean reopened = reminder.claims().stream().anyMatch(claim -> claim.occurrence() > 1);
        return new ReminderContent(reminder.on(), payBy(reminder, situation), reopened, List.of(block));
    }

    /** The last day of the clock the step starts; of a courtesy the due date; other steps name none. */
    private static @Nullable LocalDate payBy(PlannedReminder reminder, Situation situation) {
        var step = reminder.step();
        if (step.startsLegalClock()) {
            return NoticeClock.lastDay(
                    step.channel(), reminder.on(), step.noticeDays(), situation.country(), situation.calendar());
        }
        return step.isPreDue()
                ? reminder.claims().stream()
                        .map(Claim::dueOn)
                        .min(LocalDate::compareTo)
                        .orElseThrow()
                : null;
    }

    private static ReminderContent.Item item(Claim claim) {
        return new ReminderContent.Item(
                claim.number(), claim.description(), claim.issuedOn(), claim.dueOn(), claim.open());
    }
}
