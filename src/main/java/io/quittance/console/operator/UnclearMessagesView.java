package io.quittance.console.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.console.operator.UnclearMessages.Unclear;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.MessageState;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StatusStyles;
import io.quittance.texts.TextKey;
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
@Route(value = StaffPaths.OPERATOR_MESSAGES, layout = OperatorFrame.class)
@PermitAll
class UnclearMessagesView extends OperatorPage {

    private final transient UnclearMessages unclear;

    UnclearMessagesView(StaffSession session, UnclearMessages unclear) {
        super(session);
        this.unclear = unclear;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.UNCLEAR_MESSAGES;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var place = new Div();
        var filter = new FilterBar<MessageState>(texts.of(StaffText.STATE), state -> fill(place, state));
        for (var state : List.of(MessageState.UNKNOWN, MessageState.FAILED, MessageState.BOUNCED)) {
            filter.filter(state, texts.word(state), unclear.in(state).size());
        }
        fill(place, MessageState.UNKNOWN);
        add(
                new PageHead(texts.of(ConsoleText.UNCLEAR_MESSAGES), texts.of(UnclearMessagesText.UNCLEAR_PURPOSE)),
                new Panel("", place).beside(filter));
    }

    private void fill(Div place, MessageState state) {
        var table = new DataTable<Unclear>(texts.of(ConsoleText.UNCLEAR_MESSAGES))
                .text(
                        texts.of(UnclearMessagesText.MESSAGE_NUMBER),
                        row -> row.message().id().toString())
                .text(texts.of(StaffText.FIRM), row -> row.firm().name())
                .text(texts.of(StaffText.KIND), row -> texts.word(row.message().kind()))
                .text(
                        texts.of(UnclearMessagesText.PLANNED_ON),
                        row -> texts.formats().shortDay(row.message().plannedOn()))
                .figures(
                        texts.of(UnclearMessagesText.ATTEMPTS),
                        row -> new Span(Integer.toString(row.message().attempts())))
                .cell(
                        texts.of(StaffText.STATE),
                        row -> new StatusPill(
                                texts.word(row.message().state()),
                                StatusStyles.of(row.message().state())))
                .text(texts.of(StaffText.WHY), row -> texts.reason(row.message().reason()))
                .cell("", row -> actions(place, state, row))
                .whenEmpty(new EmptyState(
                        texts.of(UnclearMessagesText.NOTHING_UNCLEAR),
                        texts.of(UnclearMessagesText.NOTHING_UNCLEAR_HINT)));
        table.show(unclear.in(state));
        place.removeAll();
        place.add(table);
    }

    private Component actions(Div place, MessageState state, Unclear row) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (state == MessageState.UNKNOWN) {
            buttons.add(
                    button(place, UnclearMessagesText.SEND_AGAIN, row, unclear::resend),
                    button(place, UnclearMessagesText.MARK_SENT, row, unclear::markSent));
        }
        return buttons;
    }

    private ActionButton button(Div place, TextKey label, Unclear row, Consumer<Unclear> deed) {
        return new ActionButton(texts.of(label), Emphasis.SECONDARY, () -> {
            try {
                deed.accept(row);
            } catch (RefusedException _) {
                said(texts.of(UnclearMessagesText.MESSAGE_MOVED_ON));
            }
            fill(place, MessageState.UNKNOWN);
        });
    }
}
