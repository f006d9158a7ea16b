package io.quittance.console.operator;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.console.golive.StagePanel;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** All firms of the installation. */
@Route(value = StaffPaths.OPERATOR, layout = OperatorFrame.class)
@PermitAll
class FirmsView extends OperatorPage {

    private final transient Firms firms;

    FirmsView(StaffSession session, Firms firms) {
        super(session);
        this.firms = firms;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.FIRMS;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var table = new DataTable<Firm>(texts.of(ConsoleText.FIRMS))
                .cell(texts.of(StaffText.NAME), firm -> ActionLink.to(StaffPaths.operatorFirm(firm), firm.name()))
                .text(texts.of(FirmsText.KEY), Firm::key)
                .text(
                        texts.of(StaffText.COUNTRY),
                        firm -> Locale.of("", firm.country().value())
                                .getDisplayCountry(texts.formats().locale()))
                .text(texts.of(StaffText.CURRENCY), firm -> firm.currency().getCurrencyCode())
                .text(texts.of(FirmsText.ZONE), firm -> firm.zone().getId())
                .cell(texts.of(StaffText.STATE), firm -> StagePanel.pill(texts, firm));
        table.show(session.asOperator().call(firms::all));
        add(
                new PageHead(texts.of(ConsoleText.FIRMS), texts.of(FirmsText.FIRMS_PURPOSE))
                        .actions(ActionLink.to(StaffPaths.NEW_FIRM, texts.of(FirmsText.NEW_FIRM))
                                .button(Emphasis.PRIMARY)
                                .testId("new-firm")),
                new Panel("", table));
    }
}
