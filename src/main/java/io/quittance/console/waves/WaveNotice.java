package io.quittance.console.waves;

import com.vaadin.flow.component.html.Div;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import io.quittance.waves.Wave;
import java.util.List;

/** Says on other pages that messages wait for a yes; empty when none do. */
public final class WaveNotice extends Div {

    /** What waits. */
    public WaveNotice(StaffTexts texts, Firm firm, List<Wave> waiting) {
        if (!waiting.isEmpty()) {
            var messages = waiting.stream().mapToInt(Wave::messages).sum();
            var link = ActionLink.to(StaffPaths.page(firm, StaffPaths.WAVES), texts.of(WavesText.WAITING_OPEN));
            add(new Notice(texts.of(WavesText.WAITING_NOTICE, messages) + " ", StatusStyle.LATE, link.testId("waves")));
        }
    }
}
