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

    /** Holds reminders. */
    Hold place(CasePage page, HoldWish wish) {
        return work.act(page.firm(), act -> {
            var hold = holds.place(act.firm(), wish.of(page.file().debtor().id(), act.actor()));
            act.note("hold.placed", hold.id(), hold.kind().name());
            return hold;
        });
    }

    /**
     * Lets reminders go on.
     *
     * @param because why; a protection by law does not end without
     * @throws AccessDeniedException for a protection by law, unless the person is the firm's administrator
     */
    void release(CasePage page, Hold hold, @Nullable String because) {
        if (hold.kind().isProtection() && !mayEndProtection(page)) {
            throw new AccessDeniedException("a protection by law is ended by the firm's administrator");
        }
        var reason = hold.kind().isProtection()
                ? PlainText.line("reason", because, LONGEST_REASON)
                : PlainText.optionalLine("reason", because, LONGEST_REASON);
        end(page, hold, reason);
    }

    /** Takes back a hold that was placed a moment ago. */
    void takeBack(CasePage page, Hold hold) {
        end(page, hold, null);
    }

    /** What protects a debtor by law is ended by the firm itself, which answers for it. */
    boolean mayEndProtection(CasePage page) {
        return session.isAdmin(page.firm());
    }

    private void end(CasePage page, Hold hold, @Nullable String reason) {
        work.act(page.firm(), act -> {
            act.note("hold.released", hold.id(), reason == null ? "" : reason);
            return holds.release(act.firm(), hold.id(), act.actor(), reason);
        });
    }

    /** Refuses an invoice that the buyer wrote. */
    void refuse(CasePage page, InvoiceId invoice) {
        work.act(page.firm(), act -> {
            selfBilled.refuse(act.firm(), invoice, act.actor());
            return true;
        });
    }
}
