package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.quittance.correspondence.Channel;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.Question;
import io.quittance.desk.Happening.Group;
import io.quittance.payments.Payment;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.staff.StatusStyles;
import io.quittance.staff.StepNames;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a case file as lines of a timeline. */
final class Happenings {

    private final StaffTexts texts;
    private final CaseFile file;

    Happenings(StaffTexts texts, CaseFile file) {
        this.texts = texts;
        this.file = file;
    }

    /** All, the newest first. */
    List<Happening> all() {
        return Stream.of(
                        file.messages().stream().map(this::message),
                        file.questions().stream().map(this::question),
                        file.payments().stream().map(this::payment),
                        file.holds().stream().flatMap(this::hold),
                        file.decisions().stream().map(this::decision),
                        file.invoices().stream().map(this::invoice))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
    }

    private Happening message(Message message) {
        var sent = message.sentAt();
        var at = sent == null ? noon(message.plannedOn()) : sent;
        var what =
                texts.of(MessagesText.MESSAGE_LINE, name(message), texts.word(message.channel()), texts.state(message));
        return new Happening(
                Group.MESSAGES,
                at,
                when(at, sent != null),
                StatusStyles.of(message.state()),
                what,
                () -> details(message));
    }

    private String name(Message message) {
        if (message.step() != null) {
            return StepNames.of(texts, message.step());
        }
        return message.template().equals(StatementLetter.TEMPLATE)
                ? texts.of(StatementText.STATEMENT)
                : texts.word(message.kind());
    }

    private List<Component> details(Message message) {
        var about = message.invoices().stream().map(file::number).collect(Collectors.joining(", "));
        var reason = message.reason() == null ? "" : " · " + texts.code(message.reason());
        var text = new Span(about + reason);
        if (message.channel() == Channel.LETTER) {
            return message.checkCode() == null ? List.of(text) : List.of(text, letter(message));
        }
        return message.messageId() == null
                ? List.of(text)
                : List.of(
                        text,
                        new ActionButton(
                                        texts.of(MessagesText.READ_MESSAGE),
                                        Emphasis.QUIET,
                                        () -> new MessageDialog(texts, file, message).open(UI.getCurrent()))
                                .testId("read-message"));
    }

    private Component letter(Message message) {
        return ActionLink.outside(StaffPaths.messagePdf(file.firm(), message.id()), texts.of(StaffText.LETTER_PDF))
                .testId("letter-pdf");
    }

    private Happening question(Question question) {
        var what = texts.of(QuestionsText.ASKED, texts.word(question.topic()));
        return new Happening(
                Group.MESSAGES, question.askedAt(), when(question.askedAt(), true), Tone.HELD, what, () -> {
                    var answer = question.answer();
                    return answer == null
                            ? List.of(quote(question.text()))
                            : List.of(
                                    quote(question.text()),
                                    quote(texts.of(
                                            QuestionsText.ANSWER_OF, String.valueOf(question.answeredBy()), answer)));
                });
    }

    private Happening payment(Payment payment) {
        var what = texts.of(
                PaymentsText.PAYMENT_LINE,
                texts.money(payment.amount()),
                texts.word(payment.means()),
                texts.word(payment.status()));
        return line(Group.MONEY, payment.valueOn(), StatusStyles.of(payment.status()), what, allocation(payment));
    }

    private String allocation(Payment payment) {
        var on = payment.allocations().stream()
                .map(part -> file.number(part.invoice()) + " " + texts.money(part.principal()))
                .collect(Collectors.joining(", "));
        var credit = payment.credit().isPositive()
                ? " · " + texts.of(PaymentsText.KEPT_AS_CREDIT, texts.money(payment.credit()))
                : "";
        var receipt =
                payment.receiptNumber() == null ? "" : " · " + texts.of(PaymentsText.RECEIPT, payment.receiptNumber());
        return on + credit + receipt;
    }

    private Stream<Happening> hold(Hold hold) {
        var until = hold.until() == null
                ? texts.of(HoldsText.UNTIL_RELEASED)
                : texts.of(HoldsText.UNTIL_DAY, texts.formats().day(hold.until()));
        var placed = line(
                Group.HOLDS,
                hold.placedOn(),
                Tone.HELD,
                texts.of(HoldsText.HOLD_LINE, texts.word(hold.kind()), until),
                Notes.reason(hold));
        var released = hold.releasedOn();
        return released == null
                ? Stream.of(placed)
                : Stream.of(
                        placed,
                        line(
                                Group.HOLDS,
                                released,
                                Tone.PLAIN,
                                texts.of(HoldsText.RELEASED, texts.word(hold.kind())),
                                ""));
    }

    private Happening decision(DecidedInvoice decided) {
        var kind = decided.decision().reason().kind();
        var what = decided.number() + " · " + texts.word(kind) + " · "
                + texts.word(decided.decision().reason());
        var why = decided.text(texts.language()) + " (" + decided.scenario() + " v" + decided.version() + ")";
        return line(Group.DECISIONS, decided.on(), StatusStyles.of(kind), what, why);
    }

    private Happening invoice(Invoice invoice) {
        return line(
                Group.MONEY,
                invoice.issuedOn(),
                Tone.PLAIN,
                texts.of(InvoicesText.INVOICE_LINE, invoice.number(), texts.money(invoice.total())),
                "");
    }

    private Happening line(Group group, LocalDate on, Tone tone, String what, String detail) {
        return new Happening(
                group,
                noon(on),
                texts.formats().shortDay(on),
                tone,
                what,
                () -> detail.isEmpty() ? List.of() : List.of(new Span(detail)));
    }

    private static Span quote(String text) {
        var span = new Span(text);
        span.addClassName("q-quote");
        return span;
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(file.firm().zone()).toInstant();
    }

    private String when(Instant at, boolean exact) {
        return exact
                ? texts.formats().moment(at, file.firm().zone())
                : texts.formats().shortDay(LocalDate.ofInstant(at, file.firm().zone()));
    }
}
