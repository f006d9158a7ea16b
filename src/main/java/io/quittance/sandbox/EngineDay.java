package io.quittance.sandbox;

import io.quittance.dunning.Reason;
import io.quittance.kernel.FirmId;
import io.quittance.ledger.Ledger;
import io.quittance.mail.Dispatch;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.Reconciliation;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.Run;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A day's work as production does it, firm by firm: the run decides, the mails leave, the letters are printed and the print
 * shop answers, Stripe is compared with the books, the ledger is sealed. Production's own tasks may do the same at the same
 * time; nothing is done twice.
 */
@Component
final class EngineDay {

    private final Firms firms;
    private final ReminderRuns runs;
    private final Dispatch dispatch;
    private final Reconciliation reconciliation;
    private final Ledger ledger;
    private final PrintShop printShop;
    private final Mailbox mailbox;

    EngineDay(
            Firms firms,
            ReminderRuns runs,
            Dispatch dispatch,
            Reconciliation reconciliation,
            Ledger ledger,
            PrintShop printShop,
            Mailbox mailbox) {
        this.firms = firms;
        this.runs = runs;
        this.dispatch = dispatch;
        this.reconciliation = reconciliation;
        this.ledger = ledger;
        this.printShop = printShop;
        this.mailbox = mailbox;
    }

    /** Works the day; the business day is that day already. @return what was decided and what left */
    WorkedDay work(LocalDate day) {
        long before = mailbox.taken();
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        long letters = 0;
        for (var firm : new TenantScope.Platform().call(firms::all)) {
            decide(firm.id(), day).forEach(reason -> reasons.merge(reason.reason(), reason.count(), Long::sum));
            letters += send(firm.id(), day);
        }
        return new WorkedDay(day, reasons, mailbox.taken() - before, letters);
    }

    private List<Run.ReasonCount> decide(FirmId firm, LocalDate day) {
        var run = runs.runDay(firm, day);
        return new TenantScope.Engine(firm).call(() -> runs.get(firm, run)).reasons();
    }

    /** @return how many letters were printed */
    private long send(FirmId firm, LocalDate day) {
        dispatch.drain(firm);
        long letters = printShop.print(firm, day);
        new TenantScope.Engine(firm).run(() -> {
            reconciliation.sweep(firm);
            ledger.seal(firm);
        });
        return letters;
    }
}
