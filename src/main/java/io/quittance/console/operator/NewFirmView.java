package io.quittance.console.operator;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.console.OwnBrands;
import io.quittance.console.SecretBox;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.StatusStyle;
import jakarta.annotation.security.PermitAll;

/** A new firm from nothing: all it needs until its first reminder, in one form. */
@Route(value = StaffPaths.NEW_FIRM, layout = OperatorFrame.class)
@PermitAll
class NewFirmView extends OperatorPage {

    private final transient FirmSetup setup;
    private final transient OwnBrands brands;

    NewFirmView(StaffSession session, FirmSetup setup, OwnBrands brands) {
        super(session);
        this.setup = setup;
        this.brands = brands;
    }

    @Override
    protected TextKey title() {
        return FirmsText.NEW_FIRM;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var form = new FirmForm(texts, brands.ofNewFirm());
        add(
                new PageHead(texts.of(FirmsText.NEW_FIRM), texts.of(FirmsText.NEW_FIRM_PURPOSE)),
                form,
                new ActionButton(texts.of(FirmsText.CREATE_FIRM), Emphasis.PRIMARY, () -> create(form))
                        .testId("firm-submit"));
    }

    private void create(FirmForm form) {
        try {
            var made = session.asOperator().call(() -> setup.create(form.value(), form.firstAdmin(), session.actor()));
            removeAll();
            done(made.firm(), made.invitation().toString());
        } catch (RefusedException refused) {
            form.refused(refused);
        }
    }

    private void done(Firm firm, String invitation) {
        add(
                new PageHead(firm.name(), texts.of(FirmsText.FIRM_MADE)),
                new Notice(texts.of(FirmsText.FIRM_MADE_TEXT), StatusStyle.OK, new SecretBox(invitation)),
                ActionLink.to(StaffPaths.operatorFirm(firm), texts.of(FirmsText.OPEN_FIRM, firm.name()))
                        .button(Emphasis.PRIMARY));
    }
}
