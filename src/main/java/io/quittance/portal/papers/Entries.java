package io.quittance.portal.papers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.kernel.InvoiceId;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.payments.Payment;
import io.quittance.portal.AnswerDay;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.questions.Question;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Brings together what was received and said: messages, questions and answers, payments, invoices. */
@Service
class Entries {

    private final PortalPapers papers;
    private final Situations situations;
    private final Receipts receipts;
    private final AnswerDay answerDay;

    Entries(PortalPapers papers, Situations situations, Receipts receipts, AnswerDay answerDay) {
        this.papers = papers;
        this.situations = situations;
        this.receipts = receipts;
        this.answerDay = answerDay;
    }

    /** The latest first. */
    List<Entry> of(Visitor visitor) {
        var access = visitor.access();
        return Stream.of(
                        papers.received(access).stream().map(message -> message(visitor, message)),
                        situations.questions(access).stream().flatMap(question -> talk(visitor, question)),
                        situations.payments(access).stream().map(payment -> payment(visitor, payment)),
                        situations.open(access).stream().flatMap(invoice -> invoice(visitor, invoice)))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    private Entry message(Visitor visitor, Message message) {
        var texts = visitor.texts();
        var letter = message.channel() == Channel.LETTER;
        var what = texts.of(kind(message)) + ", " + texts.of(letter ? PapersText.BY_LETTER : PapersText.BY_EMAIL);
        var details = new ArrayList<Component>(about(visitor, message.invoices()));
        if (letter) {
            details.add(new Paragraph(letterFile(visitor, message)));
        }
        return entry(visitor, Objects.requireNonNull(message.sentAt()), what, details);
    }

    private static PapersText kind(Message message) {
        return switch (message.kind()) {
            case REMINDER -> PapersText.REMINDER;
            case RECEIPT -> PapersText.RECEIPT;
            case PLAN -> PapersText.PLAN;
            case DISPUTE -> PapersText.DISPUTE;
            case NOTE, LOGIN_LINK -> PapersText.NOTE;
        };
    }

    private Anchor letterFile(Visitor visitor, Message message) {
        var handler = DownloadHandler.fromInputStream(_ -> papers.letter(visitor.access(), message.id())
                .map(pdf -> new DownloadResponse(
                        new ByteArrayInputStream(pdf), message.id() + ".pdf", "application/pdf", pdf.length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, visitor.texts().of(PapersText.LETTER_PDF));
        link.setRouterIgnore(true);
        return link;
    }

    private Stream<Entry> talk(Visitor visitor, Question question) {
        var texts = visitor.texts();
        var asked = new ArrayList<Component>(about(visitor, question.invoices()));
        asked.add(text(question.text()));
        if (question.answer() == null) {
            var by = answerDay.of(visitor.firm(), question.askedAt());
            asked.add(soft(texts.of(PapersText.ANSWER_BY, visitor.formats().day(by))));
            return Stream.of(entry(visitor, question.askedAt(), texts.of(PapersText.YOU_WROTE), asked));
        }
        var answer = entry(
                visitor,
                Objects.requireNonNullElse(question.answeredAt(), question.askedAt()),
                texts.of(
                        PapersText.ANSWERED,
                        Objects.requireNonNullElse(
                                question.answeredBy(), visitor.firm().name())),
                List.of(text(question.answer())));
        return Stream.of(entry(visitor, question.askedAt(), texts.of(PapersText.YOU_WROTE), asked), answer);
    }

    private Entry payment(Visitor visitor, Payment payment) {
        var details = receipts.link(visitor, payment).stream()
                .<Component>map(Paragraph::new)
                .toList();
        var what = visitor.texts().of(PapersText.PAID, visitor.formats().money(payment.amount()));
        return entry(visitor, startOf(visitor, payment.valueOn()), what, details);
    }

    /** An invoice comes with its files; one without says nothing here. */
    private Stream<Entry> invoice(Visitor visitor, Invoice invoice) {
        var links = receipts.links(visitor, invoice).stream()
                .<Component>map(Paragraph::new)
                .toList();
        var name = invoice.type() == InvoiceType.CREDIT_NOTE ? PapersText.CREDIT_NOTE : PapersText.INVOICE;
        return links.isEmpty()
                ? Stream.empty()
                : Stream.of(entry(
                        visitor,
                        startOf(visitor, invoice.issuedOn()),
                        visitor.texts().of(name, invoice.number()),
                        links));
    }

    private List<Component> about(Visitor visitor, List<InvoiceId> invoices) {
        var numbers = invoices.stream()
                .map(id -> situations.invoice(visitor.access(), id))
                .flatMap(Optional::stream)
                .map(Invoice::number)
                .limit(5)
                .toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        return List.of(soft(String.join(", ", numbers) + (invoices.size() > numbers.size() ? " …" : "")));
    }

    private static Entry entry(Visitor visitor, Instant at, String what, List<Component> details) {
        var day = at.atZone(visitor.firm().zone()).toLocalDate();
        return new Entry(at, visitor.formats().day(day), what, List.copyOf(details));
    }

    private static Instant startOf(Visitor visitor, LocalDate day) {
        return day.atStartOfDay(visitor.firm().zone()).toInstant();
    }

    private static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("q-said");
        return text;
    }

    private static Paragraph soft(String words) {
        var text = new Paragraph(new Span(words));
        text.addClassNames("q-soft", "q-small");
        return text;
    }
}
