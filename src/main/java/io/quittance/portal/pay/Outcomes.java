package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.Money;
import io.quittance.payments.Payment;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.Refusal;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.receivables.Position;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said after the payment page: thanks and the receipt, or what happened instead and what to do. */
@Component
class Outcomes {

    private final Situations situations;
    private final Owings owings;
    private final Checkouts checkouts;
    private final Receipts receipts;

    Outcomes(Situations situations, Owings owings, Checkouts checkouts, Receipts receipts) {
        this.situations = situations;
        this.owings = owings;
        this.checkouts = checkouts;
        this.receipts = receipts;
    }

    /** What became of a session of the payment page. */
    ReturnOutcome returned(Visitor visitor, String session) {
        return checkouts.returned(visitor.access().firm(), visitor.access().debtor(), session);
    }

    /** What became of the last payment page that the visitor left. */
    ReturnOutcome left(Visitor visitor) {
        return checkouts.left(visitor.access().firm(), visitor.access().debtor());
    }

    static PaidText titleOf(ReturnOutcome outcome) {
        return switch (outcome) {
            case ReturnOutcome.Paid _ -> PaidText.PAID_TITLE;
            case ReturnOutcome.Pending _ -> PaidText.PENDING_TITLE;
            case ReturnOutcome.NotPaid _ -> PaidText.FAILED_TITLE;
            case ReturnOutcome.Unclear _, ReturnOutcome.Neutral _ -> PaidText.UNKNOWN_TITLE;
        };
    }

    /** The sheet that says it. */
    Sheet sheet(Visitor visitor, ReturnOutcome outcome) {
        return switch (outcome) {
            case ReturnOutcome.Paid paid -> thanks(visitor, paid.payment());
            case ReturnOutcome.Pending _ -> told(visitor, PaidText.PENDING_TITLE, PaidText.PENDING_TEXT, null);
            case ReturnOutcome.NotPaid(var why) ->
                told(
                        visitor,
                        PaidText.FAILED_TITLE,
                        refusal(why),
                        ActionLink.to(visitor.at("pay"), visitor.texts().of(PaidText.TRY_AGAIN)));
            case ReturnOutcome.Unclear _, ReturnOutcome.Neutral _ ->
                told(visitor, PaidText.UNKNOWN_TITLE, PaidText.UNKNOWN_TEXT, null);
        };
    }

    /** A word above the pay page for who left the payment page without having paid. */
    Optional<Notice> afterLeaving(Visitor visitor, ReturnOutcome outcome) {
        var words = switch (outcome) {
            case ReturnOutcome.NotPaid(var why) -> why == Refusal.NOT_TRIED ? PaidText.LEFT : refusal(why);
            case ReturnOutcome.Unclear _ -> PaidText.UNKNOWN_TEXT;
            case ReturnOutcome.Paid _, ReturnOutcome.Pending _, ReturnOutcome.Neutral _ -> null;
        };
        return Optional.ofNullable(words).map(text -> {
            var notice =
                    new Notice(visitor.texts().of(text), text == PaidText.LEFT ? StatusStyle.INFO : StatusStyle.LATE);
            notice.getElement().setAttribute("data-testid", "after-leaving");
            return notice;
        });
    }

    private static PaidText refusal(Refusal why) {
        return switch (why) {
            case NOT_TRIED -> PaidText.FAILED_TEXT;
            case DECLINED -> PaidText.REFUSED_BY_BANK;
            case FUNDS -> PaidText.REFUSED_FUNDS;
            case EXPIRED -> PaidText.REFUSED_EXPIRED;
            case WRONG_DETAILS -> PaidText.REFUSED_DETAILS;
            case NOT_CONFIRMED -> PaidText.REFUSED_NOT_CONFIRMED;
        };
    }

    private Sheet thanks(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var stamp = new Div();
        stamp.addClassName("q-stamp");
        stamp.getElement().setAttribute("role", "presentation");
        var sheet = new Sheet(
                stamp,
                PayView.title(texts.of(PaidText.PAID_TITLE)),
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
    private DotLeaders parts(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var rows = new DotLeaders();
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
        var others = owed.isMoreOpen() ? Optional.of(texts.of(PaidText.PAID_OTHERS_OPEN)) : Optional.<String>empty();
        var elsewhere = payment.allocations().stream()
                        .anyMatch(one -> situations
                                .invoice(visitor.access(), one.invoice())
                                .isEmpty())
                ? Optional.of(texts.of(PaidText.PAID_SET_OFF))
                : Optional.<String>empty();
        var kept = payment.credit().isPositive()
                ? Optional.of(texts.of(PaidText.PAID_TOO_MUCH, visitor.formats().money(payment.credit())))
                : Optional.<String>empty();
        return Stream.of(left, others, elsewhere, kept).flatMap(Optional::stream);
    }

    private static Sheet told(Visitor visitor, TextKey title, TextKey text, @Nullable ActionLink next) {
        var sheet = new Sheet(
                PayView.title(visitor.texts().of(title)),
                new Paragraph(visitor.texts().of(text)));
        sheet.addClassName("q-stack");
        sheet.getElement().setAttribute("role", "status");
        if (next != null) {
            sheet.add(next.button(Emphasis.PRIMARY));
        }
        sheet.add(ActionLink.to(visitor.at("overview"), visitor.texts().of(PortalText.TO_OVERVIEW)));
        return sheet;
    }
}
