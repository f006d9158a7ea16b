package io.quittance.notices;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.notices.Notes.Note;
import io.quittance.plans.promises.Promise;
import io.quittance.plans.promises.PromiseMade;
import io.quittance.plans.promises.Promises;
import io.quittance.plans.promises.Promises.Broken;
import io.quittance.reminders.RunFinished;
import io.quittance.reminders.RunStatus;
import io.quittance.templates.PlanContent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms what a debtor promised, and says kindly when the money did not come. A reminder of the same day says that already:
 * one message is enough. That one was kept is said by the receipt.
 */
@Component
class PromiseNotes {

    static final String MADE = "plan-promised";
    static final String BROKEN = "plan-promise-broken";

    private static final int LATEST = 20;

    private final Promises promises;
    private final Messages messages;
    private final Notes notes;

    PromiseNotes(Promises promises, Messages messages, Notes notes) {
        this.promises = promises;
        this.messages = messages;
        this.notes = notes;
    }

    @EventListener
    void made(PromiseMade event) {
        promises.find(event.firm(), event.promise()).ifPresent(promise -> {
            var content = content(promise, promise.amount(), false);
            notes.tell(event.firm(), event.debtor(), note(MADE, MADE + ":" + promise.id(), promise, content));
        });
    }

    /** In the run's order: whom it reminds today is known by now. */
    @EventListener
    @Transactional
    public void dayBegan(RunFinished event) {
        if (event.status() == RunStatus.DONE) {
            promises.brokenOn(event.firm(), event.day()).stream()
                    .filter(broken -> broken.missing().isPositive())
                    .filter(broken -> !isTold(event.firm(), broken.promise(), event.day()))
                    .forEach(broken -> tell(event.firm(), broken));
        }
    }

    private void tell(FirmId firm, Broken broken) {
        var promise = broken.promise();
        var content = content(promise, broken.missing(), true);
        notes.tell(firm, promise.debtor(), note(BROKEN, brokenKey(promise, broken.missing()), promise, content));
    }

    /** Names the sum, so that it is not told when it has changed. */
    static String brokenKey(Promise promise, Money missing) {
        return BROKEN + ":" + promise.id() + "." + missing.minor();
    }

    private boolean isTold(FirmId firm, Promise promise, LocalDate day) {
        return latest(firm, promise.debtor(), MessageKind.REMINDER)
                        .anyMatch(last -> last.plannedOn().equals(day))
                || latest(firm, promise.debtor(), MessageKind.PLAN)
                        .anyMatch(last -> last.key().startsWith(BROKEN + ":" + promise.id() + "."));
    }

    private Stream<Message> latest(FirmId firm, DebtorId debtor, MessageKind kind) {
        return messages.latest(firm, new MessageFilter(debtor, null, kind, null), null, LATEST).stream();
    }

    private static Note note(String template, String key, Promise promise, PlanContent content) {
        return new Note(MessageKind.PLAN, key, template, promise.about(), content, List.of());
    }

    private static PlanContent content(Promise promise, Money sum, boolean isAsked) {
        return new PlanContent(
                promise.id().toString(),
                new PlanContent.Terms(1, promise.amount(), promise.on(), promise.on()),
                null,
                sum,
                isAsked,
                promise.on(),
                promise.holdUntil(),
                List.of(),
                List.of(),
                new PlanContent.Claims(promise.invoices(), null, null));
    }
}
