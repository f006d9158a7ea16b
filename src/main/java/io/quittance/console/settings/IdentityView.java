package io.quittance.console.settings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.OwnBrands;
import io.quittance.console.SetupNav;
import io.quittance.identity.Staff;
import io.quittance.identity.StaffMember;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.NewFirm;
import io.quittance.parties.accounts.FirmAccounts;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;

/** Who a firm is for its debtors: names, address, contact, sender, look; and the account they pay into. */
@Route(value = "console/:firm/" + StaffPaths.IDENTITY, layout = FirmFrame.class)
@PermitAll
class IdentityView extends FirmPage {

    private final transient Firms edits;
    private final transient FirmAccounts accounts;
    private final transient OwnBrands brands;
    private final transient Staff staff;

    IdentityView(StaffSession session, Firms edits, FirmAccounts accounts, OwnBrands brands, Staff staff) {
        super(session);
        this.edits = edits;
        this.accounts = accounts;
        this.brands = brands;
        this.staff = staff;
    }

    @Override
    protected TextKey title() {
        return IdentityText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var people = session.asAdmin(firm).call(() -> staff.of(firm.id()));
        var desk = new AccountPanel.Desk(
                () -> session.asAdmin(firm),
                session.actor(),
                actor -> people.stream()
                        .filter(person -> person.id().toString().equals(actor))
                        .map(StaffMember::name)
                        .findFirst()
                        .orElse("–"),
                said -> again());
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(IdentityText.TITLE), texts.of(IdentityText.PURPOSE)),
                new AccountPanel(texts, firm, accounts, desk),
                new Panel(
                        texts.of(IdentityText.DATA),
                        new FirmDataForm(texts, firm, brands.of(firm), data -> save(firm, data))));
    }

    private void save(Firm firm, NewFirm data) {
        session.asAdmin(firm).run(() -> edits.correct(firm, data, session.actor()));
        said(texts.of(IdentityText.SAVED));
        again();
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
