package io.quittance.agenda;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quittance.correspondence.AddressDoubted;
import io.quittance.correspondence.LetterFailed;
import io.quittance.correspondence.MessageBounced;
import io.quittance.correspondence.MessageKind;
import io.quittance.correspondence.MessageUnknown;
import io.quittance.correspondence.Messages;
import io.quittance.correspondence.QuestionAsked;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Id;
import io.quittance.parties.Debtors;
import io.quittance.receivables.MoneySuspended;
import io.quittance.tenancy.Outbox;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happened below and makes a job of it in the same transaction. */
@Component
class IncidentListener {

    private static final TaskDescriptor<Incident> JOB = TaskDescriptor.of(IncidentJob.NAME, Incident.class);

    private final Messages messages;
    private final Debtors debtors;
    private final Outbox outbox;
    private final InstantSource clock;

    IncidentListener(Messages messages, Debtors debtors, Outbox outbox, InstantSource clock) {
        this.messages = messages;
        this.debtors = debtors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void asked(QuestionAsked event) {
        schedule(
                TaskKind.QUESTION,
                event.firm(),
                event.debtor(),
                event.question(),
                event.topic().name());
    }

    @EventListener
    void doubted(AddressDoubted event) {
        schedule(TaskKind.ADDRESS_DOUBTED, event.firm(), event.debtor(), event.message(), "");
    }

    @EventListener
    void bounced(MessageBounced event) {
        if (goesByLetter(event)) {
            return;
        }
        var kind = switch (event.reason()) {
            case "NO_ADDRESS", "ADDRESS_NOT_PRINTABLE" -> TaskKind.NO_ADDRESS;
            case "RETURNED" -> TaskKind.LETTER_RETURNED;
            default -> TaskKind.MESSAGE_BOUNCED;
        };
        schedule(kind, event.firm(), event.debtor(), event.message(), "");
    }

    @EventListener
    void notPrinted(LetterFailed event) {
        schedule(TaskKind.LETTER_FAILED, event.firm(), event.debtor(), event.message(), event.reason());
    }

    @EventListener
    void unknown(MessageUnknown event) {
        schedule(TaskKind.MESSAGE_UNKNOWN, event.firm(), null, event.message(), "");
    }

    @EventListener
    void suspended(MoneySuspended event) {
        schedule(
                TaskKind.UNMATCHED_MONEY,
                event.firm(),
                event.debtor(),
                event.payment(),
                event.amount().toString());
    }

    /** A reminder found no mail address, but there is a postal one: the engine sends it that way, nobody is needed. */
    private boolean goesByLetter(MessageBounced event) {
        return event.reason().equals("NO_ADDRESS")
                && debtors.get(event.firm(), event.debtor()).address().isComplete()
                && messages.find(event.firm(), event.message())
                        .filter(message -> message.kind() == MessageKind.REMINDER)
                        .isPresent();
    }

    private void schedule(TaskKind kind, FirmId firm, @Nullable DebtorId debtor, Id subject, String note) {
        var incident = new Incident(kind, firm.value(), debtor == null ? 0 : debtor.value(), subject.toString(), note);
        outbox.schedule(JOB.instance(incident.key()).data(incident).scheduledTo(clock.instant()));
    }
}
