package io.quittance.console.settings;

import com.vaadin.flow.component.html.Div;
import io.quittance.identity.Invitation;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Invitations that nobody has accepted yet, each to be taken back. */
public final class WaitingTable extends Div {

    public WaitingTable(StaffTexts texts, List<Invitation> waiting, ZoneId zone, Consumer<Invitation> withdraw) {
        var table = new DataTable<Invitation>(texts.of(PeopleText.INVITED))
                .text(texts.of(StaffText.EMAIL), Invitation::email)
                .text(texts.of(PeopleText.ROLES), invitation -> texts.word(invitation.role()))
                .text(
                        texts.of(PeopleText.VALID_UNTIL),
                        invitation -> texts.formats().moment(invitation.expiresAt(), zone))
                .cell(
                        "",
                        invitation -> new ActionButton(
                                texts.of(PeopleText.WITHDRAW), Emphasis.QUIET, () -> withdraw.accept(invitation)))
                .whenEmpty(
                        new EmptyState(texts.of(PeopleText.NOBODY_INVITED), texts.of(PeopleText.NOBODY_INVITED_HINT)));
        table.show(waiting);
        add(table);
    }
}
