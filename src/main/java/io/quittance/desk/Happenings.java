package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.quittance.correspondence.Channel;
import io.quittance.correspondence.Message;
import io.quittance.correspondence.MessageState;
import io.quittance.correspondence.Question;
import io.quittance.desk.Happening.Group;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentStatus;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Invoice;
import io.quittance.reminders.DecidedInvoice;
import io.quittance.reminders.Reason;
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

    private final Voice voice;
    private final CaseFile file;

    Happenings(Voice voice, CaseFile file) {
        this.voice = voice;
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
        var what = voice.say(MESSAGE_LINE, name(message), voice.word(message.channel()), voice.state(message));
        return new Happening(
                Group.MESSAGES, at, when(at, sent != null), tone(message.state()), what, () -> details(message));
    }

    private String name(Message message) {
        if (message.step() != null) {
            return Steps.name(voice, message.step());
        }
        return message.template().equals(StatementLetter.TEMPLATE) ? voice.say(STATEMENT) : voice.word(message.kind());
    }

    private List<Component> details(Message message) {
        var about = message.invoices().stream().map(file::number).collect(Collectors.joining(", "));
        var reason = message.reason() == null ? "" : " · " + voice.code(message.reason(), Reason.values());
        var text = new Span(about + reason);
        if (message.channel() == Channel.LETTER) {
            return message.checkCode() == null ? List.of(text) : List.of(text, letter(message));
        }
        return message.messageId() == null
                ? List.of(text)
                : List.of(
                        text,
                        new ActionButton(
                                        voice.say(READ_MESSAGE),
                                        Emphasis.QUIET,
                                        () -> new MessageDialog(voice, file, message).open(UI.getCurrent()))
                                .testId("read-message"));
    }

    private Component letter(Message message) {
        var address = "/desk/" + file.firm().key() + "/messages/" + message.id().value() + "/pdf";
        return ActionLink.outside(address, voice.say(LETTER_PDF)).testId("letter-pdf");
    }

    private Happening question(Question question) {
        var what = voice.say(ASKED, voice.word(question.topic()));
        return new Happening(
                Group.MESSAGES, question.askedAt(), when(question.askedAt(), true), Tone.HELD, what, () -> {
                    var answer = question.answer();
                    return answer == null
                            ? List.of(quote(question.text()))
                            : List.of(
                                    quote(question.text()),
                                    quote(voice.say(ANSWER_OF, String.valueOf(question.answeredBy()), answer)));
                });
    }

    private Happening payment(Payment payment) {
        var what = voice.say(
                PAYMENT_LINE, voice.money(payment.amount()), voice.word(payment.means()), voice.word(payment.status()));
        var tone = payment.status() == PaymentStatus.BOOKED
                ? Tone.OK
                : payment.status() == PaymentStatus.PENDING ? Tone.WAIT : Tone.LATE;
        return line(Group.MONEY, payment.valueOn(), tone, what, allocation(payment));
    }

    private String allocation(Payment payment) {
        var on = payment.allocations().stream()
                .map(part -> file.number(part.invoice()) + " " + voice.money(part.principal()))
                .collect(Collectors.joining(", "));
        var credit =
                payment.credit().isPositive() ? " · " + voice.say(KEPT_AS_CREDIT, voice.money(payment.credit())) : "";
        var receipt = payment.receiptNumber() == null ? "" : " · " + voice.say(RECEIPT, payment.receiptNumber());
        return on + credit + receipt;
    }

    private Stream<Happening> hold(Hold hold) {
        var until = hold.until() == null
                ? voice.say(UNTIL_RELEASED)
                : voice.say(UNTIL_DAY, voice.formats().day(hold.until()));
        var placed = line(
                Group.HOLDS,
                hold.placedOn(),
                Tone.HELD,
                voice.say(HOLD_LINE, voice.word(hold.kind()), until),
                Notes.reason(hold));
        var released = hold.releasedOn();
        return released == null
                ? Stream.of(placed)
                : Stream.of(
                        placed,
                        line(Group.HOLDS, released, Tone.PLAIN, voice.say(RELEASED, voice.word(hold.kind())), ""));
    }

    private Happening decision(DecidedInvoice decided) {
        var kind = decided.decision().reason().kind();
        var what = decided.number() + " · " + voice.word(kind) + " · "
                + voice.word(decided.decision().reason());
        var why = decided.text() + " (" + decided.scenario() + " v" + decided.version() + ")";
        return line(Group.DECISIONS, decided.on(), Tones.of(kind), what, why);
    }

    private Happening invoice(Invoice invoice) {
        return line(
                Group.MONEY,
                invoice.issuedOn(),
                Tone.PLAIN,
                voice.say(INVOICE_LINE, invoice.number(), voice.money(invoice.total())),
                "");
    }

    private Happening line(Group group, LocalDate on, Tone tone, String what, String detail) {
        return new Happening(
                group,
                noon(on),
                voice.formats().shortDay(on),
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
                ? voice.formats().moment(at, file.firm().zone())
                : voice.formats().shortDay(LocalDate.ofInstant(at, file.firm().zone()));
    }

    private static Tone tone(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> Tone.OK;
            case BOUNCED, RETURNED, FAILED, UNKNOWN -> Tone.GRAVE;
            case HELD, APPROVAL -> Tone.HELD;
            case PLANNED, SENDING, CANCELLED -> Tone.WAIT;
        };
    }
}
