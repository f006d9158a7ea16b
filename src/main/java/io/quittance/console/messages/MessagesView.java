package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.operator.UnclearMessagesText;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageState;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What left, what waits, what is held and why. */
@Route(value = "console/:firm/messages", layout = FirmFrame.class)
@PermitAll
class MessagesView extends FirmPage {

    private static final int PAGE = 100;
    private static final List<MessageState> OFFERED = List.of(
            MessageState.PLANNED,
            MessageState.HELD,
            MessageState.UNKNOWN,
            MessageState.SENT,
            MessageState.BOUNCED,
            MessageState.FAILED,
            MessageState.CANCELLED);

    private final transient Messages messages;
    private final transient Debtors debtors;
    private final transient MessageDeeds deeds;

    /** A message with the name of its addressee. */
    private record Line(Message message, String addressee) {}

    MessagesView(StaffSession session, Messages messages, Debtors debtors, MessageDeeds deeds) {
        super(session);
        this.messages = messages;
        this.debtors = debtors;
        this.deeds = deeds;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.MESSAGES;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var place = new Div();
        var filter = new FilterBar<Optional<MessageState>>(
                texts.of(StaffText.STATE), state -> list(place, firm, state.orElse(null)));
        filter.filter(Optional.empty(), texts.of(MessagesText.ALL), -1);
        OFFERED.forEach(state -> filter.filter(Optional.of(state), texts.word(state), -1));
        list(place, firm, null);
        add(
                new PageHead(texts.of(ConsoleText.MESSAGES), texts.of(MessagesText.MESSAGES_PURPOSE)),
                new Panel("", place).beside(filter));
    }

    private void list(Div place, Firm firm, @Nullable MessageState state) {
        var table = new DataTable<Line>(texts.of(ConsoleText.MESSAGES))
                .text(
                        texts.of(UnclearMessagesText.PLANNED_ON),
                        line -> texts.formats().shortDay(line.message().plannedOn()))
                .cell(texts.of(MessagesText.ADDRESSEE), line -> addressee(firm, line))
                .text(
                        texts.of(StaffText.KIND),
                        line -> texts.word(line.message().kind()))
                .text(
                        texts.of(StaffText.STEP),
                        line -> StepNames.of(texts, line.message().step()))
                .text(
                        texts.of(MessagesText.CHANNEL),
                        line -> texts.word(line.message().channel()))
                .cell(
                        texts.of(StaffText.STATE),
                        line -> new StatusPill(
                                texts.state(line.message()),
                                StatusStyles.of(line.message().state())))
                .text(
                        texts.of(StaffText.WHY),
                        line -> texts.reason(line.message().reason()))
                .cell("", line -> actions(place, firm, state, line.message()))
                .whenEmpty(new EmptyState(texts.of(MessagesText.NO_MESSAGES), texts.of(MessagesText.NO_MESSAGES_HINT)));
        place.removeAll();
        place.add(table);
        fill(table, firm, state, null);
    }

    private void fill(DataTable<Line> table, Firm firm, @Nullable MessageState state, @Nullable MessageId before) {
        var lines = session.in(firm).call(() -> {
            var page = messages.latest(firm.id(), new MessageFilter(null, null, null, state), before, PAGE);
            var names = names(firm, page);
            return page.stream()
                    .map(message -> new Line(message, name(names, message)))
                    .toList();
        });
        if (before == null) {
            table.show(lines);
        } else {
            table.append(lines);
        }
        if (!lines.isEmpty()) {
            var last = lines.getLast().message().id();
            table.more(texts.of(StaffText.MORE), lines.size() == PAGE ? () -> fill(table, firm, state, last) : null);
        }
    }

    private Map<DebtorId, String> names(Firm firm, List<Message> page) {
        var ids = page.stream().map(Message::debtor).filter(Objects::nonNull).collect(Collectors.toSet());
        return debtors.getAll(firm.id(), ids).values().stream().collect(Collectors.toMap(Debtor::id, Debtor::name));
    }

    private static String name(Map<DebtorId, String> names, Message message) {
        return message.debtor() == null ? "–" : names.getOrDefault(message.debtor(), "–");
    }

    private Component addressee(Firm firm, Line line) {
        var debtor = line.message().debtor();
        return debtor == null
                ? new Span(line.addressee())
                : ActionLink.to(StaffPaths.caseOf(firm, debtor), line.addressee());
    }

    private Component actions(Div place, Firm firm, @Nullable MessageState state, Message message) {
        var buttons = new Div();
        buttons.addClassName("q-actions");
        if (message.channel() == Channel.LETTER && message.checkCode() != null) {
            buttons.add(ActionLink.outside(StaffPaths.messagePdf(firm, message.id()), texts.of(StaffText.LETTER_PDF))
                    .button(Emphasis.QUIET));
        }
        deeds.buttons(texts, firm, message, this::said, () -> list(place, firm, state))
                .forEach(buttons::add);
        return buttons;
    }
}
