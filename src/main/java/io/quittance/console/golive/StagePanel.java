package io.quittance.console.golive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStage;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;

/** The stage of a firm, what it means for its debtors, and the steps from here. */
public final class StagePanel extends Div {

    private final Div steps = new Div();

    /** Says where the firm stands. */
    public StagePanel(StaffTexts texts, Firm firm) {
        var since = texts.formats().day(firm.stageSince());
        var meaning = switch (firm.stage()) {
            case DRAFT -> texts.of(GoLiveText.STANDS_DRAFT, firm.name());
            case REHEARSAL -> texts.of(GoLiveText.STANDS_REHEARSAL, firm.name());
            case LIVE -> texts.of(GoLiveText.STANDS_LIVE, since);
            case PAUSED -> texts.of(GoLiveText.STANDS_PAUSED, since);
        };
        steps.addClassName("q-actions");
        add(new Panel(texts.word(firm.stage()), new Paragraph(meaning), steps).beside(pill(texts, firm)));
    }

    /** The stage as a pill. */
    public static StatusPill pill(StaffTexts texts, Firm firm) {
        return new StatusPill(texts.word(firm.stage()), style(firm.stage()));
    }

    /** Puts a button under it. */
    public void offer(Component step) {
        steps.add(step);
    }

    private static StatusStyle style(FirmStage stage) {
        return switch (stage) {
            case LIVE -> StatusStyle.OK;
            case PAUSED -> StatusStyle.HELD;
            case DRAFT, REHEARSAL -> StatusStyle.WAIT;
        };
    }
}
