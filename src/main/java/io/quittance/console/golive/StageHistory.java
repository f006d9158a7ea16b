package io.quittance.console.golive;

import com.vaadin.flow.component.html.Div;
import io.quittance.identity.StaffMember;
import io.quittance.parties.Firm;
import io.quittance.parties.FirmStageChange;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import java.util.List;

/** Who led a firm from stage to stage, and why. */
public final class StageHistory extends Div {

    /**
     * A table, the last step first.
     *
     * @param people of the firm, for their names
     */
    public StageHistory(StaffTexts texts, Firm firm, List<FirmStageChange> history, List<StaffMember> people) {
        var table = new DataTable<FirmStageChange>(texts.of(GoLiveText.HISTORY))
                .text(texts.of(GoLiveText.WHEN), change -> texts.formats().shortDay(change.on()))
                .text(
                        texts.of(StaffText.STATE),
                        change -> texts.of(GoLiveText.FROM_TO, texts.word(change.from()), texts.word(change.to())))
                .text(texts.of(GoLiveText.BY_WHOM), change -> name(texts, people, change.by()))
                .text(texts.of(GoLiveText.REASON), change -> change.reason().isEmpty() ? "–" : change.reason())
                .whenEmpty(new EmptyState(
                        texts.of(GoLiveText.NO_HISTORY),
                        texts.of(GoLiveText.NO_HISTORY_HINT, texts.formats().day(firm.stageSince()))));
        table.show(history);
        add(table);
    }

    /** Whoever is not of the firm is the operator. */
    private static String name(StaffTexts texts, List<StaffMember> people, String actor) {
        return people.stream()
                .filter(person -> person.id().toString().equals(actor))
                .map(StaffMember::name)
                .findFirst()
                .orElseGet(() -> texts.of(GoLiveText.OPERATOR));
    }
}
