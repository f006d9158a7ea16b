package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.InvoiceId;
import io.quittance.limits.Limits;
import io.quittance.portal.AnswerDay;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.ContactLink;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import io.quittance.ui.TextField;
import java.util.List;
import org.springframework.stereotype.Service;

/** Talking to the person in charge: who it is, how to reach them, being called back, writing. */
@Service
class Talks {

    /** Where on its page it stands. */
    static final String PLACE = "talk";

    private static final int PER_HOUR = 5;
    private static final int LONGEST_NUMBER = 40;
    private static final int DIGITS = 6;

    private static final List<ArrangeText> TIMES = List.of(
            ArrangeText.WHEN_ANY,
            ArrangeText.WHEN_MORNING,
            ArrangeText.WHEN_NOON,
            ArrangeText.WHEN_AFTERNOON,
            ArrangeText.WHEN_EVENING);

    private final Situations situations;
    private final Questions questions;
    private final Limits limits;
    private final AnswerDay answerDay;

    Talks(Situations situations, Questions questions, Limits limits, AnswerDay answerDay) {
        this.situations = situations;
        this.questions = questions;
        this.limits = limits;
        this.answerDay = answerDay;
    }

    /** The sheet with all ways to talk. */
    Sheet with(Visitor visitor) {
        var firm = visitor.firm();
        var texts = visitor.texts();
        var reach = new DotLeaders();
        if (firm.contactPhone() != null) {
            reach.row(texts.of(ArrangeText.CALL), ContactLink.phone(firm.contactPhone()));
        }
        reach.row(
                texts.of(ArrangeText.MAIL), ContactLink.mail(firm.contactEmail().value()));
        var ways =
                new Div(ActionLink.to(visitor.at("message/cannot-pay"), texts.of(ArrangeText.WRITE, firm.contactName()))
                        .button(Emphasis.SECONDARY)
                        .testId("talk-write"));
        ways.addClassName("q-ways");
        var sheet = new Sheet(
                new H2(texts.of(ArrangeText.TALK_TITLE, firm.contactName())),
                new Paragraph(texts.of(ArrangeText.TALK_LEAD, day(visitor))),
                reach,
                callBack(visitor),
                ways);
        sheet.setId(PLACE);
        sheet.addClassName("q-stack");
        return sheet;
    }

    private NativeDetails callBack(Visitor visitor) {
        var texts = visitor.texts();
        var phone = new TextField(texts.of(ArrangeText.CALL_ME_PHONE));
        phone.type("tel", "tel").maxLength(LONGEST_NUMBER);
        phone.testId("call-phone");
        var known = situations.debtor(visitor.access()).phone();
        if (known != null) {
            phone.value(known);
        }
        var when = new ChoiceField<>(texts.of(ArrangeText.CALL_ME_WHEN), TIMES, texts::of);
        var form = new Div(phone, when);
        form.addClassName("q-stack");
        form.add(new ActionButton(
                        texts.of(ArrangeText.CALL_ME_SEND),
                        Emphasis.SECONDARY,
                        () -> send(visitor, form, phone, when.value()))
                .testId("call-send"));
        var details = new NativeDetails(texts.of(ArrangeText.CALL_ME), form);
        details.getElement().setAttribute("data-testid", "call-me");
        return details;
    }

    private void send(Visitor visitor, Div form, TextField phone, ArrangeText when) {
        var texts = visitor.texts();
        var access = visitor.access();
        if (phone.value().chars().filter(Character::isDigit).count() < DIGITS) {
            phone.refuse(texts.of(ArrangeText.CALL_ME_MISSING));
        } else if (!limits.allow("question", access.firm() + " " + access.debtor(), PER_HOUR)) {
            phone.refuse(texts.of(ArrangeText.CALL_ME_TOO_MANY));
        } else {
            var text = texts.of(ArrangeText.CALL_ME_TEXT, phone.value(), texts.of(when));
            access.scope()
                    .run(() -> questions.ask(access.firm(), access.debtor(), about(visitor), Topic.CANNOT_PAY, text));
            form.removeAll();
            var done = new Notice(
                    texts.of(ArrangeText.CALL_ME_DONE, visitor.firm().contactName(), day(visitor)), StatusStyle.OK);
            done.getElement().setAttribute("data-testid", "call-done");
            form.add(done);
        }
    }

    private List<InvoiceId> about(Visitor visitor) {
        return situations.open(visitor.access()).stream()
                .filter(invoice -> invoice.type() == InvoiceType.INVOICE)
                .map(Invoice::id)
                .toList();
    }

    private String day(Visitor visitor) {
        return visitor.formats().dayOfYear(answerDay.of(visitor.firm(), situations.today(visitor.firm())));
    }
}
