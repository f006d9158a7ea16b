package io.quittance.api.reminders;

import io.quittance.api.MoneyJson;
import io.quittance.dunning.Reason;
import io.quittance.dunning.ReminderDecision.Wait;
import io.quittance.messages.Channel;
import io.quittance.reminders.DecidedInvoice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the engine decided for an invoice on a day, why, and from what. */
record DecisionJson(
        String invoice,
        LocalDate on,
        Reason.Kind decision,
        Reason reason,
        String text,
        @Nullable StepJson step,
        @Nullable NextJson next,
        ScenarioJson scenario,
        FactsJson facts,
        DecidedInvoice.Source source) {

    /** The step that is due that day. */
    record StepJson(String key, Channel channel, int occurrence) {}

    /** What would leave next when nothing happens. */
    record NextJson(LocalDate on, String step) {}

    /** The scenario it was decided by. */
    record ScenarioJson(String key, int version) {}

    /** The figures behind it. */
    record FactsJson(LocalDate dueOn, long daysOverdue, MoneyJson claimable) {}

    static DecisionJson of(DecidedInvoice decided) {
        var step = decided.decision().step();
        var facts = decided.facts();
        return new DecisionJson(
                decided.number(),
                decided.on(),
                decided.decision().reason().kind(),
                decided.decision().reason(),
                decided.text(),
                step == null ? null : new StepJson(step.key(), step.channel(), decided.occurrence()),
                next(decided),
                new ScenarioJson(decided.scenario(), decided.version()),
                new FactsJson(facts.dueOn(), facts.daysOverdue(), MoneyJson.of(facts.claimable())),
                decided.source());
    }

    private static @Nullable NextJson next(DecidedInvoice decided) {
        return decided.decision() instanceof Wait(var unused, var unused2, var next) && next != null
                ? new NextJson(next.on(), next.step().key())
                : null;
    }
}
