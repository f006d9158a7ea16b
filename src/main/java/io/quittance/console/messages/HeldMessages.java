package io.quittance.console.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.DebtorId;
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
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Messages that were planned and are held: why each one is, and what lets it go on. */
@org.springframework.stereotype.Component
class HeldMessages {

    /** The latest; all of them are on the page of messages. */
    private static final int SHOWN = 100;

    private final StaffSession session;
    private final Messages messages;
    private final Debtors debtors;
    private final MessageDeeds deeds;

    HeldMessages(StaffSession session, Messages messages, Debtors debtors, MessageDeeds deeds) {
        this.session = session;
        this.messages = messages;
        this.debtors = debtors;
        this.deeds = deeds;
    }

    /** The panel; nothing when no message is held. @param refused takes what to say when a message has moved on meanwhile */
    Optional<Panel> panel(StaffTexts texts, Firm firm, Consumer<String> refused) {
        var place = new Div();
        return fill(place, texts, firm, refused)
                ? Optional.of(new Panel(texts.of(HeldRemindersText.MESSAGES), place))
                : Optional.empty();
    }

    private boolean fill(Div place, StaffTexts texts, Firm firm, Consumer<String> refused) {
        var held = session.in(firm)
                .call(() -> messages.latest(
                        firm.id(), new MessageFilter(null, null, null, MessageState.HELD), null, SHOWN));
        var names = names(firm, held);
        var table = new DataTable<Message>(texts.of(HeldRemindersText.MESSAGES))
                .cell(texts.of(StaffText.DEBTOR), message -> addressee(firm, names, message))
                .text(texts.of(StaffText.KIND), message -> texts.word(message.kind()))
                .cell(
                        texts.of(StaffText.WHY),
                        message -> new StatusPill(texts.reason(message.reason()), StatusStyle.HELD))
                .text(
                        texts.of(HeldRemindersText.SINCE),
                        message -> texts.formats().shortDay(message.plannedOn()))
                .cell("", message -> {
                    var buttons = new Div();
                    buttons.addClassName("q-actions");
                    deeds.buttons(texts, firm, message, refused, () -> fill(place, texts, firm, refused))
                            .forEach(buttons::add);
                    return buttons;
                });
        table.show(held);
        place.removeAll();
        place.add(table);
        if (held.size() == SHOWN) {
            place.add(ActionLink.to(StaffPaths.messages(firm), texts.of(HeldRemindersText.ALL_MESSAGES)));
        }
        return !held.isEmpty();
    }

    private Map<DebtorId, String> names(Firm firm, List<Message> held) {
        var ids = held.stream().map(Message::debtor).filter(Objects::nonNull).collect(Collectors.toSet());
        return session.in(firm).call(() -> debtors.getAll(firm.id(), ids)).values().stream()
                .collect(Collectors.toMap(Debtor::id, Debtor::name));
    }

    private static Component addressee(Firm firm, Map<DebtorId, String> names, Message message) {
        var debtor = message.debtor();
        return debtor == null
                ? new Span("–")
                : ActionLink.to(StaffPaths.caseOf(firm, debtor), names.getOrDefault(debtor, "–"));
    }
}
