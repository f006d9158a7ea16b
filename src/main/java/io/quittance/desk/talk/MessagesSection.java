package io.quittance.desk.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.StatusStyle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What was written to the debtor. */
@Service
@Order(70)
class MessagesSection implements CaseSection {

    private static final int SHOWN = 2_000;

    private final Messages messages;

    MessagesSection(Messages messages) {
        this.messages = messages;
    }

    @Override
    public CasePart read(CasePage page) {
        var filter = new MessageFilter(page.file().debtor().id(), null, null, null);
        return new Part(page, messages.latest(page.firm().id(), filter, null, SHOWN));
    }

    private record Part(CasePage page, List<Message> messages) implements CasePart {

        @Override
        public Stream<TimelineEntry> timeline() {
            return Stream.concat(messages.stream().map(this::entry), limit());
        }

        /** Says where the list ends because there is more than it takes. */
        private Stream<TimelineEntry> limit() {
            return messages.size() < SHOWN
                    ? Stream.empty()
                    : messages.stream()
                            .map(Message::plannedOn)
                            .min(Comparator.naturalOrder())
                            .map(day -> TimelineEntry.day(
                                    page,
                                    TimelineEntry.Group.MESSAGES,
                                    day,
                                    StatusStyle.PLAIN,
                                    texts().of(MessagesText.OLDER_NOT_LISTED, SHOWN),
                                    ""))
                            .stream();
        }

        private TimelineEntry entry(Message message) {
            var what = texts().of(
                            MessagesText.MESSAGE_LINE,
                            name(message),
                            texts().word(message.channel()),
                            texts().state(message));
            var style = StatusStyles.of(message.state());
            var sent = message.sentAt();
            var group = TimelineEntry.Group.MESSAGES;
            var entry = sent == null
                    ? TimelineEntry.day(page, group, message.plannedOn(), style, what, () -> details(message))
                    : TimelineEntry.moment(page, group, sent, style, what, () -> details(message));
            return message.step() == null ? entry : entry.reminder();
        }

        private String name(Message message) {
            if (message.step() != null) {
                return StepNames.of(texts(), message.step());
            }
            return message.template().equals(StatementLetter.TEMPLATE)
                    ? texts().of(StatementText.STATEMENT)
                    : texts().word(message.kind());
        }

        private List<Component> details(Message message) {
            var about = message.invoices().stream().map(page.file()::number).collect(Collectors.joining(", "));
            var reason = texts().reason(message.reason());
            var text = new Span(about + (reason.isEmpty() ? "" : " · " + reason));
            if (message.channel() == Channel.LETTER) {
                return message.checkCode() == null ? List.of(text) : List.of(text, letter(message));
            }
            boolean readable = message.messageId() != null && message.kind() != MessageKind.LOGIN_LINK;
            return readable ? List.of(text, read(message)) : List.of(text);
        }

        private Component read(Message message) {
            return new ActionButton(
                            texts().of(MessagesText.READ_MESSAGE),
                            Emphasis.QUIET,
                            () -> new MessageDialog(texts(), page.file(), message).open(UI.getCurrent()))
                    .testId("read-message");
        }

        private Component letter(Message message) {
            return ActionLink.outside(
                            StaffPaths.messagePdf(page.firm(), message.id()), texts().of(StaffText.LETTER_PDF))
                    .testId("letter-pdf");
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }
}
