package io.quittance.portal.claimed;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.portal.AnswerDay;
import io.quittance.portal.Back;
import io.quittance.portal.Draft;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.questions.NewQuestion;
import io.quittance.questions.Topic;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DateField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ErrorSummary;
import io.quittance.ui.Sheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "I have already paid": when, how, a proof; these invoices wait until a person has looked. */
@Route(value = "c/:firm/already-paid", layout = PortalFrame.class)
@AnonymousAllowed
class AlreadyPaidView extends PortalView {

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient PaidClaims claims;
    private final transient AnswerDay answerDay;

    AlreadyPaidView(PortalVisit visits, Situations situations, Owings owings, PaidClaims claims, AnswerDay answerDay) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.claims = claims;
        this.answerDay = answerDay;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var texts = visitor.texts();
        named(visitor, texts.of(ClaimedText.TITLE));
        add(Back.to(visitor));
        var open = owings.of(visitor.access()).covered().stream()
                .flatMap(position -> position.claims().stream())
                .toList();
        if (open.isEmpty()) {
            add(new Sheet(title(texts.of(ClaimedText.TITLE)), new Paragraph(texts.of(ClaimedText.NOTHING))));
            return;
        }
        var form = ClaimForm.of(visitor, open, situations.today(visitor.firm()), claims, event);
        var sheet = new Sheet(
                title(texts.of(ClaimedText.TITLE)),
                new Paragraph(texts.of(ClaimedText.LEAD)),
                form.errors(),
                form.which(),
                form.day(),
                form.means(),
                form.proof(),
                form.more(),
                new ActionButton(texts.of(ClaimedText.SEND), Emphasis.PRIMARY, () -> send(visitor, open, form))
                        .testId("claim-send"));
        sheet.addClassName("q-stack");
        add(sheet);
    }

    private void send(Visitor visitor, List<Claim> open, ClaimForm form) {
        var texts = visitor.texts();
        var paidOn = paidOn(visitor, form.day());
        if (paidOn == null) {
            return;
        }
        var ids = open.stream().map(Claim::invoice).toList();
        var about = form.which().value().map(one -> List.of(one.invoice()));
        if (claims.tell(
                visitor.access(), claim(visitor, about.orElse(visitor.access().asked(ids)), paidOn, form))) {
            removeAll();
            add(thanks(visitor));
        } else {
            form.errors()
                    .show(
                            texts.of(ClaimedText.MANY),
                            List.of(new ErrorSummary.Fault(
                                    texts.of(
                                            ClaimedText.OTHER_WAY,
                                            visitor.firm().contactEmail()),
                                    form.day().controlId())));
        }
    }

    private static NewQuestion claim(Visitor visitor, List<InvoiceId> about, LocalDate paidOn, ClaimForm form) {
        var texts = visitor.texts();
        var says = texts.of(
                ClaimedText.SAID,
                visitor.formats().day(paidOn),
                texts.of(form.means().value()));
        var more = form.more().value();
        var proof = form.proof().kept();
        return new NewQuestion(
                about,
                Topic.PAID,
                more.isEmpty() ? says : says + "\n\n" + more,
                proof == null ? List.of() : List.of(proof));
    }

    /** The day of the payment; null when it is missing or cannot be, which is told. */
    private @Nullable LocalDate paidOn(Visitor visitor, DateField field) {
        var texts = visitor.texts();
        var today = situations.today(visitor.firm());
        var first = today.minusYears(ClaimForm.YEARS_BACK);
        try {
            var day = field.value();
            if (day.isPresent() && !day.get().isAfter(today) && !day.get().isBefore(first)) {
                return day.get();
            }
            field.refuse(
                    day.isEmpty()
                            ? texts.of(ClaimedText.DAY_MISSING)
                            : texts.of(ClaimedText.DAY_WRONG, visitor.formats().day(first)));
        } catch (RefusedException _) {
            field.refuse(texts.of(ClaimedText.DAY_MISSING));
        }
        return null;
    }

    private Sheet thanks(Visitor visitor) {
        var texts = visitor.texts();
        var by = answerDay.of(visitor.firm(), situations.today(visitor.firm()));
        var sheet = new Sheet(
                title(texts.of(ClaimedText.THANKS)),
                new Paragraph(texts.of(
                        ClaimedText.THANKS_TEXT,
                        visitor.firm().contactName(),
                        visitor.formats().dayOfYear(by))),
                ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW))
                        .button(Emphasis.PRIMARY));
        sheet.addClassName("q-stack");
        sheet.getElement()
                .setAttribute("data-testid", "claim-sent")
                .setAttribute("data-draft-sent", visitor.draft(Draft.PAID.name()));
        return sheet;
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
