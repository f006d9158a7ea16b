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
        return new ContactPart(page, contacts.of(page.firm().id(), page.file().debtor()), this);
    }

    void save(CasePage page, Contact contact) {
        var debtor = page.file().debtor().id();
        work.act(page.firm(), act -> {
            contacts.save(act.firm(), debtor, contact, act.actor());
            act.note("contact.saved", debtor, "");
            return true;
        });
    }

    void remove(CasePage page, Contact contact) {
        var debtor = page.file().debtor().id();
        work.act(page.firm(), act -> {
            contacts.remove(act.firm(), debtor, contact, act.actor());
            act.note("contact.removed", debtor, "");
            return true;
        });
    }

    void correct(CasePage page, DebtorDraft draft) {
        var debtor = page.file().debtor().id();
        work.act(page.firm(), act -> {
            debtors.change(act.firm(), debtor, draft, act.actor());
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
