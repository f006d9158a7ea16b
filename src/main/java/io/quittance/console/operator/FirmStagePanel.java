package io.quittance.console.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.console.golive.CheckList;
import io.quittance.console.golive.GoLive;
import io.quittance.console.golive.GoLiveCheck;
import io.quittance.console.golive.GoLiveText;
import io.quittance.console.golive.StageDialogs;
import io.quittance.console.golive.StageHistory;
import io.quittance.console.golive.StagePanel;
import io.quittance.identity.Staff;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import org.springframework.stereotype.Component;

/** The stage of a firm for the operator, who may let it rest and go on; the firm alone goes live. */
@Component
class FirmStagePanel {

    private final StaffSession session;
    private final GoLive goLive;
    private final FirmStages stages;
    private final Staff staff;

    FirmStagePanel(StaffSession session, GoLive goLive, FirmStages stages, Staff staff) {
        this.session = session;
        this.goLive = goLive;
        this.stages = stages;
        this.staff = staff;
    }

    /** Where it stands, what is missing, how it came there. */
    Div panel(Firm firm, StaffTexts texts, Runnable changed) {
        var stands = new StagePanel(texts, firm);
        switch (firm.stage()) {
            case LIVE ->
                stands.offer(new ActionButton(
                                texts.of(GoLiveText.TO_PAUSED),
                                Emphasis.SECONDARY,
                                () -> StageDialogs.pause(
                                        texts, firm, reason -> lead(firm, FirmStage.PAUSED, reason, changed)))
                        .testId("operator-pause"));
            case PAUSED ->
                stands.offer(new ActionButton(
                                texts.of(GoLiveText.TO_RESUME),
                                Emphasis.PRIMARY,
                                () -> StageDialogs.resume(
                                        texts, firm, reason -> lead(firm, FirmStage.LIVE, reason, changed)))
                        .testId("operator-resume"));
            case DRAFT, REHEARSAL -> stands.offer(new Paragraph(texts.of(GoLiveText.CHECKLIST_HINT)));
        }
        var all = new Div(stands);
        all.addClassName("q-stacked");
        if (!firm.stage().writes()) {
            var missing = session.asOperator().call(() -> goLive.missingForOperator(firm.id()));
            all.add(new Panel(texts.of(GoLiveText.CHECKLIST), new CheckList(texts, missing, GoLiveCheck.FOR_OPERATOR)));
        }
        var history = session.asOperator().call(() -> stages.history(firm.id()));
        var people = session.asOperator().call(() -> staff.of(firm.id()));
        all.add(new Panel(texts.of(GoLiveText.HISTORY), new StageHistory(texts, firm, history, people)));
        return all;
    }

    private void lead(Firm firm, FirmStage next, String reason, Runnable changed) {
        session.asOperator().run(() -> goLive.change(firm.id(), next, session.actor(), reason));
        changed.run();
    }
}
