package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Div;
import io.quittance.identity.Invitation;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Invitations that nobody has accepted yet, each to be taken back. */
final class WaitingTable extends Div {

    WaitingTable(Voice voice, List<Invitation> waiting, ZoneId zone, Consumer<Invitation> withdraw) {
        var table = new DataTable<Invitation>(voice.say(INVITED))
                .text(voice.say(EMAIL), Invitation::email)
                .text(voice.say(ROLES), invitation -> voice.word(invitation.role()))
                .text(voice.say(VALID_UNTIL), invitation -> voice.formats().moment(invitation.expiresAt(), zone))
                .cell(
                        "",
                        invitation -> new ActionButton(
                                voice.say(WITHDRAW), Emphasis.QUIET, () -> withdraw.accept(invitation)))
                .whenEmpty(new EmptyState(voice.say(NOBODY_INVITED), voice.say(NOBODY_INVITED_HINT)));
        table.show(waiting);
        add(table);
    }
}
