package io.quittance.portal.message;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.InvoiceId;
import io.quittance.limits.Limits;
import io.quittance.portal.AnswerDay;
import io.quittance.portal.Back;
import io.quittance.portal.Draft;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.portal.advice.DebtAdvice;
import io.quittance.portal.invoice.InvoiceView;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.LongTextField;
import io.quittance.ui.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Something is wrong" and "I cannot pay everything now": a short message to a person; reminders wait for the answer. */
@Route(value = "c/:firm/message/:topic(wrong|cannot-pay)", layout = PortalFrame.class)
@AnonymousAllowed
class MessageView extends PortalView {

    private static final int MAX_LENGTH = 2_000;
    private static final int PER_HOUR = 5;

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Questions questions;
    private final transient Limits limits;
    private final transient DebtAdvice advice;
    private final transient AnswerDay answerDay;

    MessageView(
            PortalVisit visits,
            Situations situations,
            Owings owings,
            Questions questions,
            Limits limits,
            DebtAdvice advice,
            AnswerDay answerDay) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.questions = questions;
        this.limits = limits;
        this.advice = advice;
        this.answerDay = answerDay;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var wrong =
                event.getRouteParameters().get("topic").filter("wrong"::equals).isPresent();
        var topic = wrong ? Topic.WRONG : Topic.CANNOT_PAY;
        var texts = visitor.texts();
        var invoices = situations.open(visitor.access()).stream()
                .filter(invoice -> invoice.state() == InvoiceState.OPEN && invoice.type() == InvoiceType.INVOICE)
                .toList();
        var text = new LongTextField(
                texts.of(wrong ? MessageText.MESSAGE_WRONG_TEXT : MessageText.MESSAGE_CANNOT_TEXT), MAX_LENGTH);
        named(visitor, texts.of(wrong ? MessageText.MESSAGE_WRONG_TITLE : MessageText.MESSAGE_CANNOT_TITLE));
        text.draft(visitor.draft(draft(topic)));
        text.hint(texts.of(wrong ? MessageText.MESSAGE_WRONG_HINT : MessageText.MESSAGE_CANNOT_HINT));
        var which = which(visitor, invoices, event);
        which.setVisible(invoices.size() > 1);
        var errors = new ErrorSummary();
        var sheet = new Sheet(
                title(texts.of(wrong ? MessageText.MESSAGE_WRONG_TITLE : MessageText.MESSAGE_CANNOT_TITLE)),
                new Paragraph(texts.of(
                        wrong ? MessageText.MESSAGE_WRONG_LEAD : MessageText.MESSAGE_CANNOT_LEAD,
                        visitor.firm().name())),
                errors,
                which,
                text,
                new ActionButton(
                                texts.of(MessageText.MESSAGE_SEND),
                                Emphasis.PRIMARY,
                                () -> send(visitor, topic, ids(visitor, which.value(), invoices), text, errors))
                        .testId("message-send"));
        sheet.addClassName("q-stack");
        add(Back.to(visitor), sheet);
        if (!wrong) {
            advice.of(visitor).ifPresent(this::add);
        }
    }

    private ChoiceField<Optional<Invoice>> which(Visitor visitor, List<Invoice> invoices, BeforeEnterEvent event) {
        var choices = new ArrayList<Optional<Invoice>>();
        choices.add(Optional.empty());
        var owed = owings.of(visitor.access());
        var ids = invoices.stream().map(Invoice::id).toList();
        var everything =
                visitor.access().asked(ids).size() < ids.size() ? PortalText.ALL_OF_MESSAGE : MessageText.MESSAGE_ALL;
        invoices.forEach(invoice -> choices.add(Optional.of(invoice)));
        var field = new ChoiceField<>(
                visitor.texts().of(MessageText.MESSAGE_WHICH),
                choices,
                choice -> choice.map(invoice ->
                                invoice.number() + ", " + visitor.formats().money(owed.open(invoice)))
                        .orElseGet(() -> visitor.texts().of(everything)));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("invoice")
                .flatMap(InvoiceView::read)
                .flatMap(id -> invoices.stream()
                        .filter(invoice -> invoice.id().equals(id))
                        .findFirst())
                .ifPresent(invoice -> field.value(Optional.of(invoice)));
        return field;
    }

    private static List<InvoiceId> ids(Visitor visitor, Optional<Invoice> chosen, List<Invoice> all) {
        return chosen.map(invoice -> List.of(invoice.id()))
                .orElseGet(() ->
                        visitor.access().asked(all.stream().map(Invoice::id).toList()));
    }

    private void send(Visitor visitor, Topic topic, List<InvoiceId> invoices, LongTextField text, ErrorSummary errors) {
        var texts = visitor.texts();
        var access = visitor.access();
        if (text.value().isEmpty()) {
            text.error(texts.of(MessageText.MESSAGE_EMPTY));
            errors.show(
                    texts.of(MessageText.MESSAGE_FAULT_TITLE),
                    List.of(new ErrorSummary.Fault(texts.of(MessageText.MESSAGE_EMPTY), text.controlId())));
        } else if (!limits.allow("question", access.firm() + " " + access.debtor(), PER_HOUR)) {
            errors.show(
                    texts.of(MessageText.MESSAGE_TOO_MANY),
                    List.of(new ErrorSummary.Fault(
                            texts.of(
                                    MessageText.MESSAGE_OTHER_WAY,
                                    visitor.firm().contactEmail()),
                            text.controlId())));
        } else {
            access.scope().run(() -> questions.ask(access.firm(), access.debtor(), invoices, topic, text.value()));
            removeAll();
            add(sent(visitor, topic));
        }
    }

    private static String draft(Topic topic) {
        return (topic == Topic.WRONG ? Draft.WRONG : Draft.CANNOT_PAY).name();
    }

    private Sheet sent(Visitor visitor, Topic topic) {
        var texts = visitor.texts();
        var until = answerDay.of(visitor.firm(), situations.today(visitor.firm()));
        var sheet = new Sheet(
                title(texts.of(MessageText.MESSAGE_THANKS)),
                new Paragraph(texts.of(
                        MessageText.MESSAGE_THANKS_TEXT,
                        visitor.firm().contactName(),
                        visitor.formats().dayOfYear(until))),
                ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW))
                        .button(Emphasis.PRIMARY));
        sheet.addClassName("q-stack");
        sheet.getElement()
                .setAttribute("data-testid", "message-sent")
                .setAttribute("data-draft-sent", visitor.draft(draft(topic)));
        return sheet;
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
