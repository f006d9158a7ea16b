package io.quittance.desk.page;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.reporting.CaseStamps;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a person does in a case: in the person's scope of that firm, in one transaction with its audit entry. */
@Component
public class CaseWork {

    private final StaffSession session;
    private final AuditLog audit;
    private final CaseStamps stamps;
    private final TransactionTemplate transaction;

    CaseWork(StaffSession session, AuditLog audit, CaseStamps stamps, TransactionTemplate transaction) {
        this.stamps = stamps;
        this.session = session;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * An act under way.
     *
     * @param actor who acts, for the audit log
     */
    public record Act(FirmId firm, String actor, AuditLog audit) {

        /** Notes what was done to what. */
        public void note(String act, Object subject, String detail) {
            audit.append(firm, actor, act, subject.toString(), detail);
        }
    }

    /** What takes back something of a moment ago: it goes by what was done, not by what the page shows. */
    public <T> T act(Firm firm, Function<Act, T> deed) {
        var act = new Act(firm.id(), session.actor(), audit);
        return session.in(firm).call(() -> Objects.requireNonNull(transaction.execute(_ -> deed.apply(act))));
    }

    /**
     * Anything else a person does, who goes by what the page shows: money, holds, answers, addresses.
     *
     * @throws CaseChangedException when others changed the case, and the person was not told
     */
    public <T> T actOnFigures(CasePage page, Function<Act, T> deed) {
        return act(page.firm(), act -> {
            var file = page.file();
            if (!page.seen().isStill(stamps.of(act.firm(), file.debtor().id()))) {
                throw new CaseChangedException();
            }
            return deed.apply(act);
        });
    }
}
