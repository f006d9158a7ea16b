package io.quittance.desk.contact;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.parties.Contact;
import io.quittance.parties.Contacts;
import io.quittance.parties.DebtorDraft;
import io.quittance.parties.Debtors;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffSession;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** How to reach the debtor: people, addresses, what changed; corrected where it is shown. */
@Service
@Order(5)
class ContactSection implements CaseSection {

    private final Contacts contacts;
    private final Debtors debtors;
    private final StaffSession session;
    private final Authors authors;
    private final CaseWork work;

    ContactSection(Contacts contacts, Debtors debtors, StaffSession session, Authors authors, CaseWork work) {
        this.contacts = contacts;
        this.debtors = debtors;
        this.session = session;
        this.authors = authors;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        var firm = page.firm().id();
        var debtor = page.file().debtor();
        return new ContactPart(page, contacts.of(firm, debtor), contacts.history(firm, debtor.id()), this);
    }

    void save(CasePage page, Contact contact) {
        var debtor = page.file().debtor().id();
        work.actOnFigures(page, act -> {
            contacts.save(act.firm(), debtor, contact, act.actor());
            act.note("contact.saved", debtor, "");
            return true;
        });
    }

    void remove(CasePage page, Contact contact) {
        var debtor = page.file().debtor().id();
        work.actOnFigures(page, act -> {
            contacts.remove(act.firm(), debtor, contact, act.actor());
            act.note("contact.removed", debtor, "");
            return true;
        });
    }

    /** Corrects what was typed, on the debtor as it is now: what others changed besides stays. */
    void correct(CasePage page, UnaryOperator<DebtorDraft> typed) {
        var debtor = page.file().debtor().id();
        work.actOnFigures(page, act -> {
            var now = debtors.get(act.firm(), debtor).toDraft();
            debtors.change(act.firm(), debtor, typed.apply(now), act.actor());
            act.note("debtor.corrected", debtor, "");
            return true;
        });
    }

    HistoryDialog history(CasePage page) {
        var changes = session.in(page.firm())
                .call(() ->
                        contacts.history(page.firm().id(), page.file().debtor().id()));
        var names = authors.of(
                page.texts(), changes.stream().map(change -> change.by()).toList());
        return new HistoryDialog(page, changes, names);
    }
}
