package io.quittance.portal.papers;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.limits.Limits;
import io.quittance.portal.AnswerDay;
import io.quittance.portal.Back;
import io.quittance.portal.Draft;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.Invoice;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.LongTextField;
import io.quittance.ui.Sheet;
import java.util.List;

/** A message to the person in charge, at any time, with the day by which it is answered. */
@Route(value = "c/:firm/write", layout = PortalFrame.class)
@AnonymousAllowed
class WriteView extends PortalView {

    private static final int MAX_LENGTH = 2_000;
    private static final int PER_HOUR = 5;

    private final transient Situations situations;
    private final transient Questions questions;
    private final transient Limits limits;
    private final transient AnswerDay answerDay;

    WriteView(PortalVisit visits, Situations situations, Questions questions, Limits limits, AnswerDay answerDay) {
        super(visits);
        this.situations = situations;
        this.questions = questions;
        this.limits = limits;
        this.answerDay = answerDay;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var texts = visitor.texts();
        var name = visitor.firm().name();
        named(visitor, texts.of(PapersText.WRITE_TITLE, name));
        var text = new LongTextField(texts.of(PapersText.WRITE_TEXT), MAX_LENGTH);
        text.draft(visitor.draft(Draft.WRITE.name()));
        text.testId("write-text");
        var errors = new ErrorSummary();
        var sheet = new Sheet(
                title(texts.of(PapersText.WRITE_TITLE, name)),
                new Paragraph(texts.of(PapersText.WRITE_LEAD, visitor.firm().contactName(), day(visitor))),
                errors,
                text,
                new ActionButton(texts.of(PapersText.WRITE_SEND), Emphasis.PRIMARY, () -> send(visitor, text, errors))
                        .testId("write-send"));
        sheet.addClassName("q-stack");
        add(Back.to(visitor), sheet);
    }

    private void send(Visitor visitor, LongTextField text, ErrorSummary errors) {
        var texts = visitor.texts();
        var access = visitor.access();
        if (text.value().isEmpty()) {
            var fault = texts.of(PapersText.WRITE_EMPTY);
            text.error(fault);
            errors.show(texts.of(PapersText.WRITE_FAULT), List.of(new ErrorSummary.Fault(fault, text.controlId())));
        } else if (!limits.allow("question", access.firm() + " " + access.debtor(), PER_HOUR)) {
            var other = texts.of(PapersText.WRITE_OTHER_WAY, visitor.firm().contactEmail());
            errors.show(texts.of(PapersText.WRITE_MANY), List.of(new ErrorSummary.Fault(other, text.controlId())));
        } else {
            var about = situations.open(access).stream().map(Invoice::id).toList();
            access.scope().run(() -> questions.ask(access.firm(), access.debtor(), about, Topic.OTHER, text.value()));
            var written = text.value();
            removeAll();
            add(sent(visitor, written));
        }
    }

    private Sheet sent(Visitor visitor, String written) {
        var texts = visitor.texts();
        var copy = new Paragraph(written);
        copy.addClassName("q-said");
        var sheet = new Sheet(
                title(texts.of(PapersText.WRITE_THANKS)),
                new Paragraph(
                        texts.of(PapersText.WRITE_THANKS_TEXT, visitor.firm().contactName(), day(visitor))),
                new H2(texts.of(PapersText.WRITE_COPY)),
                copy,
                ActionLink.to(visitor.at("messages"), texts.of(PapersText.TITLE))
                        .button(Emphasis.PRIMARY),
                ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW)));
        sheet.addClassName("q-stack");
        sheet.getElement()
                .setAttribute("data-testid", "write-sent")
                .setAttribute("data-draft-sent", visitor.draft(Draft.WRITE.name()));
        return sheet;
    }

    private String day(Visitor visitor) {
        return visitor.formats().dayOfYear(answerDay.of(visitor.firm(), situations.today(visitor.firm())));
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
