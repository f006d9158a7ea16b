package io.quittance.desk.work;

import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.receivables.Hold;
import io.quittance.ui.StatusStyle;
import java.util.stream.Stream;

/** A hold in the timeline: when it began and when it ended, by whom and why. */
final class HoldEntries {

    private HoldEntries() {}

    static Stream<TimelineEntry> of(CasePage page, Hold hold, String until) {
        var texts = page.texts();
        var kind = texts.word(hold.kind());
        var group = TimelineEntry.Group.HOLDS;
        var placed = TimelineEntry.day(
                        page,
                        group,
                        hold.placedOn(),
                        StatusStyle.HELD,
                        texts.of(HoldsText.HOLD_LINE, kind, until),
                        Notes.reason(hold))
                .at(page, hold.placedAt())
                .by(hold.placedBy());
        var on = hold.releasedOn();
        var by = hold.releasedBy();
        if (on == null || by == null) {
            return Stream.of(placed);
        }
        var because = hold.releasedBecause();
        var detail = because == null ? "" : texts.of(HoldsText.ENDED_BECAUSE, because);
        var released = TimelineEntry.day(page, group, on, StatusStyle.PLAIN, texts.of(HoldsText.RELEASED, kind), detail)
                .by(by);
        var at = hold.releasedAt();
        return Stream.of(placed, at == null ? released : released.at(page, at));
    }
}
