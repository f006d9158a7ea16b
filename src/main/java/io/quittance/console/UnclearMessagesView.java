package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.UnclearMessages.Unclear;
import io.quittance.correspondence.MessageState;
import io.quittance.kernel.RefusedException;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;

/** The operator decides about messages whose fate is unknown. */
@Route(value = OperatorFrame.HOME + "/messages", layout = OperatorFrame.class)
@PermitAll
class UnclearMessagesView extends OperatorPage {

    private final transient UnclearMessages unclear;

    UnclearMessagesView(Console console, UnclearMessages unclear) {
        super(console);
        this.unclear = unclear;
    }

    @Override
    ConsoleText title() {
        return UNCLEAR_MESSAGES;
    }

    @Override
    void show(BeforeEnterEvent event) {
        var place = new Div();
        var filter = new FilterBar<MessageState>(voice.say(STATE), state -> fill(place, state));
        for (var state : List.of(MessageState.UNKNOWN, MessageState.FAILED, MessageState.BOUNCED)) {
            filter.filter(state, voice.word(state), unclear.in(state).size());
        }
        fill(place, MessageState.UNKNOWN);
        add(new PageHead(voice.say(UNCLEAR_MESSAGES), voice.say(UNCLEAR_PURPOSE)), new Panel("", place).beside(filter));
    }

    private void fill(Div place, MessageState state) {
        var table = new DataTable<Unclear>(voice.say(UNCLEAR_MESSAGES))
                .text(voice.say(MESSAGE_NUMBER), row -> row.message().id().toString())
                .text(voice.say(FIRM), row -> row.firm().name())
                .text(voice.say(KIND), row -> voice.word(row.message().kind()))
                .text(
                        voice.say(PLANNED_ON),
                        row -> voice.formats().shortDay(row.message().plannedOn()))
                .figures(
                        voice.say(ATTEMPTS),
                        row -> new Span(Integer.toString(row.message().attempts())))
                .cell(
                        voice.say(STATE),
                        row -> new StatusPill(
                                voice.word(row.message().state()),
                                Tones.of(row.message().state())))
                .text(voice.say(WHY), row -> Codes.words(voice, row.message().reason()))
                .cell("", row -> actions(place, state, row))
                .whenEmpty(new EmptyState(voice.say(NOTHING_UNCLEAR), voice.say(NOTHING_UNCLEAR_HINT)));
        table.show(unclear.in(state));
        place.removeAll();
        place.add(table);
    }

    private Component actions(Div place, MessageState state, Unclear row) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (state == MessageState.UNKNOWN) {
            buttons.add(
                    button(place, SEND_AGAIN, row, unclear::resend), button(place, MARK_SENT, row, unclear::markSent));
        }
        return buttons;
    }

    private ActionButton button(Div place, ConsoleText label, Unclear row, Consumer<Unclear> deed) {
        return new ActionButton(voice.say(label), Emphasis.SECONDARY, () -> {
            try {
                deed.accept(row);
            } catch (RefusedException _) {
                said(voice.say(MESSAGE_MOVED_ON));
            }
            fill(place, MessageState.UNKNOWN);
        });
    }
}
