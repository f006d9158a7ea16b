package io.quittance.agenda;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns an incident into a task and, where a reminder would now be wrong, into a hold. Doing it twice changes nothing. */
@Component
class Incidents {

    private static final String MACHINE = "machine";
    private static final int ANSWER_WITHIN_DAYS = 7;

    private final TaskStore tasks;
    private final Holds holds;
    private final Firms firms;
    private final Debtors debtors;
    private final BusinessDay businessDay;

    Incidents(TaskStore tasks, Holds holds, Firms firms, Debtors debtors, BusinessDay businessDay) {
        this.tasks = tasks;
        this.holds = holds;
        this.firms = firms;
        this.debtors = debtors;
        this.businessDay = businessDay;
    }

    /** Works in the engine's scope of the incident's firm. */
    @Transactional
    public void take(Incident incident) {
        var firm = new FirmId(incident.firm());
        var today = businessDay.today(firms.get(firm).zone());
        var debtor = incident.debtor() == 0 ? null : new DebtorId(incident.debtor());
        boolean isNew = tasks.open(
                firm,
                new TaskDraft(
                        incident.source(),
                        incident.kind(),
                        debtor,
                        incident.note(),
                        today,
                        today.plusDays(daysToAnswer(incident.kind()))));
        if (isNew && debtor != null) {
            hold(firm, debtor, incident, today);
        }
    }

    private boolean canBePosted(FirmId firm, @Nullable DebtorId debtor) {
        return debtor != null && debtors.get(firm, debtor).address().isComplete();
    }

    private void hold(FirmId firm, DebtorId debtor, Incident incident, LocalDate today) {
        var kind = holdKind(incident.kind());
        // The address must be mended; meanwhile letters take its place.
        boolean waits = incident.kind() != TaskKind.MESSAGE_BOUNCED || !canBePosted(firm, debtor);
        if (kind != null
                && waits
                && holds.active(firm, debtor, today).stream().noneMatch(hold -> hold.kind() == kind)) {
            var until = kind == HoldKind.QUESTION ? today.plusDays(ANSWER_WITHIN_DAYS) : null;
            holds.place(firm, new HoldRequest(debtor, null, kind, until, incident.source(), MACHINE));
        }
    }

    private static @Nullable HoldKind holdKind(TaskKind kind) {
        return switch (kind) {
            case QUESTION -> HoldKind.QUESTION;
            case ADDRESS_DOUBTED -> HoldKind.IDENTITY_DOUBT;
            case MESSAGE_BOUNCED, LETTER_RETURNED -> HoldKind.BOUNCED;
            case NO_ADDRESS -> HoldKind.NO_ADDRESS;
            case LETTER_FAILED -> HoldKind.AGENT;
            case MESSAGE_UNKNOWN, UNMATCHED_MONEY, REMINDER_TO_SELF -> null;
        };
    }

    private static int daysToAnswer(TaskKind kind) {
        return switch (kind) {
            case QUESTION, ADDRESS_DOUBTED -> 1;
            case MESSAGE_UNKNOWN -> 0;
            case MESSAGE_BOUNCED, LETTER_RETURNED, LETTER_FAILED, NO_ADDRESS, UNMATCHED_MONEY, REMINDER_TO_SELF -> 3;
        };
    }
}
