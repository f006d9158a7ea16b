package io.quittance.console.golive;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.identity.Staff;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.parties.FirmStages;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/** Where a firm stands on its way to writing to its debtors, what is missing, and the next step. */
@Route(value = "console/:firm/" + StaffPaths.GO_LIVE, layout = FirmFrame.class)
@PermitAll
class GoLiveView extends FirmPage {

    private final transient GoLive goLive;
    private final transient FirstWork work;
    private final transient FirmStages stages;
    private final transient Staff staff;

    GoLiveView(StaffSession session, GoLive goLive, FirstWork work, FirmStages stages, Staff staff) {
        super(session);
        this.goLive = goLive;
        this.work = work;
        this.stages = stages;
        this.staff = staff;
    }

    @Override
    protected TextKey title() {
        return GoLiveText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var missing = session.asAdmin(firm).call(() -> goLive.missing(firm.id()));
        var stands = new StagePanel(texts, firm);
        steps(firm, missing).forEach(stands::offer);
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(GoLiveText.TITLE), texts.of(GoLiveText.PURPOSE)),
                stands);
        if (!firm.stage().writes()) {
            add(new Panel(texts.of(GoLiveText.CHECKLIST), CheckList.withPlaces(texts, firm, missing)));
        }
        var history = session.asAdmin(firm).call(() -> stages.history(firm.id()));
        var people = session.asAdmin(firm).call(() -> staff.of(firm.id()));
        add(new Panel(texts.of(GoLiveText.HISTORY), new StageHistory(texts, firm, history, people)));
    }

    private ArrayList<ActionButton> steps(Firm firm, Set<GoLiveCheck> missing) {
        var steps = new ArrayList<ActionButton>();
        switch (firm.stage()) {
            case DRAFT ->
                steps.add(button(GoLiveText.TO_REHEARSAL, Emphasis.PRIMARY, () -> lead(firm, FirmStage.REHEARSAL, "")));
            case REHEARSAL -> {
                steps.add(button(GoLiveText.TO_LIVE, Emphasis.PRIMARY, () -> askLive(firm, missing)));
                steps.add(button(GoLiveText.TO_DRAFT, Emphasis.QUIET, () -> lead(firm, FirmStage.DRAFT, "")));
            }
            case LIVE ->
                steps.add(button(
                        GoLiveText.TO_PAUSED,
                        Emphasis.SECONDARY,
                        () -> StageDialogs.pause(texts, firm, reason -> lead(firm, FirmStage.PAUSED, reason))));
            case PAUSED ->
                steps.add(button(
                        GoLiveText.TO_RESUME,
                        Emphasis.PRIMARY,
                        () -> StageDialogs.resume(texts, firm, reason -> lead(firm, FirmStage.LIVE, reason))));
        }
        return steps;
    }

    private ActionButton button(GoLiveText text, Emphasis emphasis, Runnable action) {
        return new ActionButton(texts.of(text), emphasis, action)
                .testId("stage-" + text.name().toLowerCase(Locale.ROOT));
    }

    private void askLive(Firm firm, Set<GoLiveCheck> missing) {
        if (!missing.isEmpty()) {
            said(texts.of(GoLiveText.STILL_MISSING, missing.size()));
            return;
        }
        var rehearsed = session.asAdmin(firm).call(() -> work.lastRehearsal(firm.id()));
        StageDialogs.live(texts, firm, rehearsed, reason -> lead(firm, FirmStage.LIVE, reason));
    }

    private void lead(Firm firm, FirmStage next, String reason) {
        try {
            session.asAdmin(firm).run(() -> goLive.change(firm.id(), next, session.actor(), reason));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (RefusedException _) {
            said(texts.of(GoLiveText.STILL_MISSING, missingNow(firm)));
        }
    }

    private int missingNow(Firm firm) {
        return session.asAdmin(firm).call(() -> goLive.missing(firm.id())).size();
    }
}
