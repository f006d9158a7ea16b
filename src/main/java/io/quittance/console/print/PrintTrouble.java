package io.quittance.console.print;

import com.vaadin.flow.component.html.Div;
import io.quittance.letters.PrintDays;
import io.quittance.letters.PrintFault;
import io.quittance.messages.PrintOrder;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.Outbox;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that letters wait for the print folder, since when and why, and has it tried again. */
@Component
class PrintTrouble {

    private final StaffSession session;
    private final PrintDays printDays;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PrintTrouble(
            StaffSession session,
            PrintDays printDays,
            Outbox outbox,
            AuditLog audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.session = session;
        this.printDays = printDays;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The notice; empty when letters get into the folder. */
    Div notice(StaffTexts texts, PrintWords words, Firm firm) {
        var place = new Div();
        session.asFirm(firm)
                .call(() -> printDays.fault(firm.id()))
                .ifPresent(fault -> place.add(notice(texts, words, firm, fault, place)));
        return place;
    }

    private Notice notice(StaffTexts texts, PrintWords words, Firm firm, PrintFault fault, Div place) {
        var since = texts.formats().day(fault.since().atZone(firm.zone()).toLocalDate());
        var again = new ActionButton(words.texts().of(PrintText.TRY_AGAIN), Emphasis.QUIET, () -> {
            tryAgain(firm);
            place.removeAll();
            place.add(new Notice(words.texts().of(PrintText.TRIED_AGAIN), StatusStyle.HELD));
        });
        again.getElement().setAttribute("data-testid", "print-again");
        return new Notice(
                words.texts().of(PrintText.FAULT, since, texts.reason(fault.reason())), StatusStyle.GRAVE, again);
    }

    private void tryAgain(Firm firm) {
        session.asFirm(firm)
                .run(() -> transaction.executeWithoutResult(_ -> {
                    outbox.schedule(PrintOrder.now(firm.id(), clock.instant()));
                    audit.append(firm.id(), session.actor(), "letters.tried-again", "", "");
                }));
    }
}
