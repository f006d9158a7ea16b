package io.quittance.desk.work;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.imports.SelfBilled;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What stops the reminders now and did before; holding and releasing them. */
@Service
@Order(50)
class HoldsSection implements CaseSection {

    private final Holds holds;
    private final SelfBilled selfBilled;
    private final CaseWork work;

    HoldsSection(Holds holds, SelfBilled selfBilled, CaseWork work) {
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

    /** Lets reminders go on. */
    void release(CasePage page, Hold hold) {
        work.act(page.firm(), act -> {
            act.note("hold.released", hold.id(), "");
            return holds.release(act.firm(), hold.id(), act.actor());
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
