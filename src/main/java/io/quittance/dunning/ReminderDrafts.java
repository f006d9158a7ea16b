package io.quittance.dunning;

import io.quittance.dunning.PlannedReminder.Block;
import io.quittance.dunning.PlannedReminder.Taking;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.templates.ReminderContent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a planned reminder into the draft of its message. */
public final class ReminderDrafts {

    private ReminderDrafts() {}

    public static MessageDraft of(PlannedReminder reminder, Situation situation) {
        var step = reminder.step();
        return new MessageDraft(
                reminder.key(),
                MessageKind.REMINDER,
                step.channel(),
                reminder.debtor(),
                invoices(reminder),
                step.key(),
                step.template(),
                situation.language(),
                reminder.on(),
                content(reminder, situation),
                List.of(),
                null,
                listed(reminder));
    }

    /** What is asked for: the claims that take a step, and others when credit makes them part of the total. */
    private static List<InvoiceId> invoices(PlannedReminder reminder) {
        return reminder.blocks().stream()
                .flatMap(ReminderDrafts::asked)
                .map(Claim::invoice)
                .toList();
    }

    /** What it lists without asking for it. */
    private static List<InvoiceId> listed(PlannedReminder reminder) {
        return reminder.blocks().stream()
                .flatMap(block -> listed(block).stream())
                .map(Claim::invoice)
                .toList();
    }

    private static List<Claim> listed(Block block) {
        return block.isTogether() ? List.of() : block.alsoOpen();
    }

    private static Stream<Claim> asked(Block block) {
        var own = block.taking().stream().map(Taking::claim);
        return block.isTogether() ? Stream.concat(own, block.alsoOpen().stream()) : own;
    }

    private static ReminderContent content(PlannedReminder reminder, Situation situation) {
        boolean reopened = reminder.taking().anyMatch(one -> one.claim().occurrence() > 1);
        return new ReminderContent(
                reminder.on(),
                payBy(reminder, situation),
                reopened,
                reminder.blocks().stream().map(ReminderDrafts::block).toList());
    }

    private static ReminderContent.Block block(Block block) {
        return new ReminderContent.Block(
                block.total(),
                asked(block).map(ReminderDrafts::item).toList(),
                block.credits().stream()
                        .map(credit -> new ReminderContent.Credit(credit.number(), credit.open()))
                        .toList(),
                listed(block).stream().map(ReminderDrafts::item).toList(),
                null);
    }

    /** The last day of the clock the step starts; of a courtesy the due date; other steps name none. */
    private static @Nullable LocalDate payBy(PlannedReminder reminder, Situation situation) {
        var step = reminder.step();
        if (step.startsLegalClock()) {
            return NoticeClock.lastDay(
                    step.channel(), reminder.on(), step.noticeDays(), situation.country(), situation.calendar());
        }
        return step.isPreDue()
                ? reminder.taking()
                        .map(one -> one.claim().dueOn())
                        .min(LocalDate::compareTo)
                        .orElseThrow()
                : null;
    }

    private static ReminderContent.Item item(Claim claim) {
        return new ReminderContent.Item(
                claim.number(), claim.description(), claim.issuedOn(), claim.dueOn(), claim.open());
    }
}
