package io.quittance.reminders;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.messages.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what was decided for the debtors of a slice: steps, days, messages, and why due steps did not leave. */
@Component
final class PlannedDays {

    private final ReminderStore reminders;
    private final DecisionLogStore decisions;
    private final Messages messages;

    PlannedDays(ReminderStore reminders, DecisionLogStore decisions, Messages messages) {
        this.reminders = reminders;
        this.decisions = decisions;
        this.messages = messages;
    }

    /** Takes the steps and keeps what waits: what slices may do side by side. */
    void take(FirmId firm, RunId run, LocalDate on, List<PlannedDay> days) {
        reminders.takeSteps(
                firm,
                run,
                on,
                sending(days).stream().flatMap(day -> day.steps().stream()).toList());
        var postponed = days.stream().flatMap(day -> day.postponed().stream()).toList();
        if (!postponed.isEmpty()) {
            decisions.postpone(firm, run, postponed);
        }
    }

    /** Plans the messages and takes the debtors' days for them. */
    void send(FirmId firm, RunId run, LocalDate on, List<PlannedDay> days) {
        var sending = sending(days);
        var ids = messages.plan(firm, sending.stream().map(PlannedDay::draft).toList());
        var rows = new ArrayList<ReminderStore.DayRow>(sending.size());
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new ReminderStore.DayRow(sending.get(i).reminder(), ids.get(i)));
        }
        reminders.takeDays(firm, run, on, rows);
    }

    private static List<PlannedDay> sending(List<PlannedDay> days) {
        return days.stream().filter(PlannedDay::sends).toList();
    }
}
