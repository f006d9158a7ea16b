package io.quittance.desk.work;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.imports.SelfBilled;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PlainText;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.staff.StaffSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What stops the reminders now and did before; holding and releasing them. */
@Service
@Order(50)
class HoldsSection implements CaseSection {

    private static final int LONGEST_REASON = 500;

    private final Holds holds;
    private final SelfBilled selfBilled;
    private final StaffSession session;
    private final CaseWork work;

    HoldsSection(Holds holds, SelfBilled selfBilled, StaffSession session, CaseWork work) {
        this.session = session;
        this.holds = holds;
        this.selfBilled = selfBilled;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new HoldsPart(
                page, holds.history(page.firm().id(), page.file().debtor().id()), this);
    }

    /** Holds reminders; all that is wished, or nothing. */
    List<Hold> place(CasePage page, HoldWish wish) {
        return work.actOnFigures(page, act -> placed(page, wish, act));
    }

    /** Places again what was released a moment ago. */
    void placeAgain(CasePage page, List<Hold> together) {
        work.act(page.firm(), act -> placed(page, HoldWish.again(together), act));
    }

    private List<Hold> placed(CasePage page, HoldWish wish, CaseWork.Act act) {
        return wish.of(page.file().debtor().id(), act.actor()).stream()
                .map(request -> holds.place(act.firm(), request))
                .peek(hold -> act.note("hold.placed", hold.id(), hold.kind().name()))
                .toList();
    }

    /**
     * Lets reminders go on.
     *
     * @param together holds of one kind
     * @param because why; a protection by law does not end without
     * @throws AccessDeniedException for a protection by law, unless the person is the firm's administrator
     */
    void release(CasePage page, List<Hold> together, @Nullable String because) {
        boolean isProtection = together.getFirst().kind().isProtection();
        if (isProtection && !mayEndProtection(page)) {
            throw new AccessDeniedException("a protection by law is ended by the firm's administrator");
        }
        var reason = isProtection
                ? PlainText.line("reason", because, LONGEST_REASON)
                : PlainText.optionalLine("reason", because, LONGEST_REASON);
        work.actOnFigures(page, act -> end(act, together, reason));
    }

    /** Takes back what was placed a moment ago. */
    void takeBack(CasePage page, List<Hold> together) {
        work.act(page.firm(), act -> end(act, together, null));
    }

    /** What protects a debtor by law is ended by the firm itself, which answers for it. */
    boolean mayEndProtection(CasePage page) {
        return session.isAdmin(page.firm());
    }

    private boolean end(CaseWork.Act act, List<Hold> together, @Nullable String reason) {
        together.forEach(hold -> {
            act.note("hold.released", hold.id(), reason == null ? "" : reason);
            holds.release(act.firm(), hold.id(), act.actor(), reason);
        });
        return true;
    }

    /** Refuses an invoice that the buyer wrote. */
    void refuse(CasePage page, InvoiceId invoice) {
        work.actOnFigures(page, act -> {
            selfBilled.refuse(act.firm(), invoice, act.actor());
            return true;
        });
    }
}
