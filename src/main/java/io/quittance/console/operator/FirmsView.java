package io.quittance.console.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
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
                .cell(
                        texts.of(StaffText.STATE),
                        firm -> firm.pausedSince() == null
                                ? new StatusPill(texts.of(FirmsText.RUNS), Tone.OK)
                                : new StatusPill(texts.of(FirmsText.PAUSED), Tone.HELD))
                .cell("", this::pause);
        table.show(session.asOperator().call(firms::all));
        add(
                new PageHead(texts.of(ConsoleText.FIRMS), texts.of(FirmsText.FIRMS_PURPOSE))
                        .actions(ActionLink.to(StaffPaths.NEW_FIRM, texts.of(FirmsText.NEW_FIRM))
                                .button(Emphasis.PRIMARY)
                                .testId("new-firm")),
                new Panel("", table));
    }

    private Component pause(Firm firm) {
        boolean paused = firm.pausedSince() != null;
        var button = new ActionButton(texts.of(paused ? FirmsText.RESUME : FirmsText.PAUSE), Emphasis.QUIET, () -> {
            session.asOperator().run(() -> {
                if (paused) {
                    firms.resume(firm.id());
                } else {
                    firms.pause(firm.id());
                }
            });
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
        return new Span(button);
    }
}
