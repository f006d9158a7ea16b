package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.Money;
import io.quittance.payments.Payment;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.receivables.Position;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Leaders;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sheet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Back from the payment page: thanks and the receipt, or what happened instead and what to do. */
@Route(value = "c/:firm/paid", layout = PortalFrame.class)
@AnonymousAllowed
class PaidView extends PortalView {

    private final transient Situations situations;
    private final transient Owings owings;
    private final transient Checkouts checkouts;
    private final transient Receipts receipts;

    PaidView(PortalVisit visits, Situations situations, Owings owings, Checkouts checkouts, Receipts receipts) {
        super(visits);
        this.situations = situations;
        this.owings = owings;
        this.checkouts = checkouts;
        this.receipts = receipts;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var access = visitor.access();
        var session = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("session_id")
                .orElse("");
        var outcome = checkouts.returned(access.firm(), access.debtor(), session);
        named(visitor, visitor.texts().of(titleOf(outcome)));
        add(
                switch (outcome) {
                    case ReturnOutcome.Paid paid -> thanks(visitor, paid.payment());
                    case ReturnOutcome.Pending _ -> told(visitor, PaidText.PENDING_TITLE, PaidText.PENDING_TEXT, null);
                    case ReturnOutcome.NotPaid _ ->
                        told(
                                visitor,
                                PaidText.FAILED_TITLE,
                                PaidText.FAILED_TEXT,
                                ActionLink.to(visitor.at("pay"), visitor.texts().of(PaidText.TRY_AGAIN)));
                    case ReturnOutcome.Unclear _, ReturnOutcome.Neutral _ ->
                        told(visitor, PaidText.UNKNOWN_TITLE, PaidText.UNKNOWN_TEXT, null);
                });
    }

    private static PaidText titleOf(ReturnOutcome outcome) {
        return switch (outcome) {
            case ReturnOutcome.Paid _ -> PaidText.PAID_TITLE;
            case ReturnOutcome.Pending _ -> PaidText.PENDING_TITLE;
            case ReturnOutcome.NotPaid _ -> PaidText.FAILED_TITLE;
            case ReturnOutcome.Unclear _, ReturnOutcome.Neutral _ -> PaidText.UNKNOWN_TITLE;
        };
    }

    private Sheet thanks(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var stamp = new Div();
        stamp.addClassName("q-stamp");
        stamp.getElement().setAttribute("role", "presentation");
        var sheet = new Sheet(
                stamp,
                title(texts.of(PaidText.PAID_TITLE)),
                new Paragraph(texts.of(PaidText.PAID_TEXT, visitor.formats().money(payment.amount()))));
        sheet.addClassNames("q-thanks", "q-slip");
        sheet.getElement().setAttribute("data-testid", "paid-thanks").setAttribute("role", "status");
        sheet.add(parts(visitor, payment));
        sentences(visitor, payment).map(Paragraph::new).forEach(sheet::add);
        var email = situations.debtor(visitor.access()).email();
        if (email != null && payment.receiptNumber() != null) {
            sheet.add(new Paragraph(texts.of(PaidText.PAID_RECEIPT_MAIL, email.value())));
        }
        receipts.link(visitor, payment).ifPresent(link -> {
            link.addClassName("q-btn");
            link.getElement().setAttribute("data-kind", "primary");
            sheet.add(link);
        });
        sheet.add(ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW))
                .button(Emphasis.QUIET));
        return sheet;
    }

    /** Where the money went: the rows add up to it. */
    private Leaders parts(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var rows = new Leaders();
        var elsewhere = Money.zero(payment.amount().currency());
        for (var allocation : payment.allocations()) {
            var invoice = situations.invoice(visitor.access(), allocation.invoice());
            if (invoice.isPresent()) {
                rows.row(invoice.get().number(), new MoneyText(allocation.total(), visitor.formats()));
            } else {
                elsewhere = elsewhere.plus(allocation.total());
            }
        }
        if (elsewhere.isPositive()) {
            rows.row(texts.of(PaidText.PAID_ELSEWHERE), new MoneyText(elsewhere, visitor.formats()));
        }
        if (payment.credit().isPositive()) {
            rows.row(texts.of(PaidText.PAID_KEPT), new MoneyText(payment.credit(), visitor.formats()));
        }
        return rows;
    }

    /** What is left, as far as the visitor may know: a message's link never says that everything is paid. */
    private Stream<String> sentences(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var owed = owings.of(visitor.access());
        var left = owed.in(payment.amount().currency())
                .map(Position::payable)
                .filter(Money::isPositive)
                .map(money -> texts.of(PaidText.PAID_LEFT, visitor.formats().money(money)))
                .or(() -> owed.statements().isEmpty()
                        ? Optional.of(texts.of(
                                visitor.access() instanceof PortalAccess.Account
                                        ? PaidText.PAID_NOTHING_LEFT
                                        : PaidText.PAID_MESSAGE_SETTLED))
                        : Optional.empty());
        var others = owed.others() ? Optional.of(texts.of(PaidText.PAID_OTHERS_OPEN)) : Optional.<String>empty();
        var kept = payment.credit().isPositive()
                ? Optional.of(texts.of(PaidText.PAID_TOO_MUCH, visitor.formats().money(payment.credit())))
                : Optional.<String>empty();
        return Stream.of(left, others, kept).flatMap(Optional::stream);
    }

    private static Sheet told(Visitor visitor, TextKey title, TextKey text, @Nullable ActionLink next) {
        var sheet = new Sheet(
                title(visitor.texts().of(title)), new Paragraph(visitor.texts().of(text)));
        sheet.addClassName("q-stack");
        sheet.getElement().setAttribute("role", "status");
        if (next != null) {
            sheet.add(next.button(Emphasis.PRIMARY));
        }
        sheet.add(ActionLink.to(visitor.at("overview"), visitor.texts().of(PortalText.TO_OVERVIEW)));
        return sheet;
    }

    private static H1 title(String text) {
        var title = new H1(text);
        title.addClassName("q-page-title");
        return title;
    }
}
