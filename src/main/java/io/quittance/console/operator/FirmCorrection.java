package io.quittance.console.operator;

import com.vaadin.flow.component.html.Div;
import io.quittance.console.OwnBrands;
import io.quittance.console.settings.AccountPanel;
import io.quittance.console.settings.FirmDataForm;
import io.quittance.console.settings.IdentityText;
import io.quittance.identity.Staff;
import io.quittance.identity.StaffMember;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.accounts.FirmAccounts;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.Panel;
import org.springframework.stereotype.Component;

/** Corrects a firm for the operator, who may be the second person for its account too. */
@Component
class FirmCorrection {

    private final StaffSession session;
    private final Firms edits;
    private final FirmAccounts accounts;
    private final OwnBrands brands;
    private final Staff staff;

    FirmCorrection(StaffSession session, Firms edits, FirmAccounts accounts, OwnBrands brands, Staff staff) {
        this.session = session;
        this.edits = edits;
        this.accounts = accounts;
        this.brands = brands;
        this.staff = staff;
    }

    Div panels(Firm firm, StaffTexts texts, Runnable changed) {
        var people = session.asOperator().call(staff::all);
        var desk = new AccountPanel.Desk(
                session::asOperator,
                session.actor(),
                actor -> people.stream()
                        .filter(person -> person.id().toString().equals(actor))
                        .map(StaffMember::name)
                        .findFirst()
                        .orElse("–"),
                _ -> changed.run());
        return new Div(
                new AccountPanel(texts, firm, accounts, desk),
                new Panel(texts.of(IdentityText.DATA), new FirmDataForm(texts, firm, brands.of(firm), data -> {
                    session.asOperator().run(() -> edits.correct(firm, data, session.actor()));
                    changed.run();
                })));
    }
}
