package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.AddressAllowed;
import io.quittance.messages.Suppressions;
import io.quittance.parties.DebtorChanged;
import io.quittance.parties.Debtors;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what waited for an address when there is a good one: mended, or allowed again by a person. */
@Component
class AddressCauses {

    private final Causes causes;
    private final TaskStore tasks;
    private final Debtors debtors;
    private final Suppressions suppressions;

    AddressCauses(Causes causes, TaskStore tasks, Debtors debtors, Suppressions suppressions) {
        this.causes = causes;
        this.tasks = tasks;
        this.debtors = debtors;
        this.suppressions = suppressions;
    }

    @EventListener
    void changed(DebtorChanged event) {
        // Whatever was corrected, what failed is tried with it.
        var mended = EnumSet.of(TaskKind.MAIL_FAILED);
        var debtor = debtors.get(event.firm(), event.debtor());
        var email = debtor.email();
        // What came back or was doubted is suppressed, so an address that is not is another one.
        if (email != null && !suppressions.suppressed(event.firm(), email)) {
            mended.add(TaskKind.MESSAGE_BOUNCED);
            mended.add(TaskKind.NO_ADDRESS);
        }
        if (event.moved() && debtor.address().isComplete()) {
            mended.add(TaskKind.LETTER_RETURNED);
            mended.add(TaskKind.NO_ADDRESS);
        }
        end(event.firm(), event.debtor(), mended);
    }

    @EventListener
    void allowed(AddressAllowed event) {
        end(
                event.firm(),
                event.debtor(),
                EnumSet.of(TaskKind.MESSAGE_BOUNCED, TaskKind.ADDRESS_DOUBTED, TaskKind.NO_ADDRESS));
    }

    private void end(FirmId firm, DebtorId debtor, Set<TaskKind> kinds) {
        tasks.ofDebtor(firm, debtor).stream()
                .filter(task -> task.doneOn() == null && kinds.contains(task.kind()))
                .forEach(task -> causes.end(firm, task.source(), Causes.MACHINE));
    }
}
