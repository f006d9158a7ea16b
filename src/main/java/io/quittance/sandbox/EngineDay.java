package io.quittance.sandbox;

import io.quittance.kernel.FirmId;
import io.quittance.ledger.Ledger;
import io.quittance.letters.PrintDays;
import io.quittance.mail.Dispatch;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.payments.checkout.Reconciliation;
import io.quittance.reminders.ReminderRuns;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A day's work as production does it, firm by firm: the run decides, the mails leave, the letters are printed and the print
 * shop answers, Stripe is compared with the books, the ledger is sealed. Production's own tasks may do the same at the same
 * time; nothing is done twice.
 */
@Component
final class EngineDay implements DayWork {

    private final Firms firms;
    private final ReminderRuns runs;
    private final Dispatch dispatch;
    private final Reconciliation reconciliation;
    private final Ledger ledger;
    private final PrintDays printDays;
    private final PrintShop printShop;

    EngineDay(
            Firms firms,
            ReminderRuns runs,
            Dispatch dispatch,
            Reconciliation reconciliation,
            Ledger ledger,
            PrintDays printDays,
            PrintShop printShop) {
        this.firms = firms;
        this.runs = runs;
        this.dispatch = dispatch;
        this.reconciliation = reconciliation;
        this.ledger = ledger;
        this.printDays = printDays;
        this.printShop = printShop;
    }

    @Override
    public void work(LocalDate day) {
        new TenantScope.Platform().call(firms::all).stream().map(Firm::id).forEach(firm -> work(firm, day));
    }

    private void work(FirmId firm, LocalDate day) {
        runs.runDay(firm, day);
        dispatch.drain(firm);
        printDays.print(firm);
        printShop.answer(firm, day);
        new TenantScope.Engine(firm).run(() -> {
            reconciliation.sweep(firm);
            ledger.seal(firm);
        });
    }
}
