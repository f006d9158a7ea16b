package io.quittance.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.Money;
import io.quittance.payments.Checkouts;
import io.quittance.payments.Payment;
import io.quittance.payments.ReturnOutcome;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Leaders;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** Back from the payment page: thanks and the receipt, or what happened instead and what to do. */
@Route(value = "c/:firm/paid", layout = PortalFrame.class)
@AnonymousAllowed
class PaidView extends PortalView {

    private final transient Situations situations;
    private final transient Checkouts checkouts;
    private final transient Receipts receipts;

    PaidView(PortalVisit visits, Situations situations, Checkouts checkouts, Receipts receipts) {
        super(visits);
        this.situations = situations;
        this.checkouts = checkouts;
        this.receipts = receipts;
    }

    @Override
    void show(Visitor visitor, BeforeEnterEvent event) {
        var access = visitor.access();
        var session = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("session_id")
                .orElse("");
        var outcome = checkouts.returned(access.firm(), access.debtor(), session);
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
        var rows = new Leaders();
        for (var allocation : payment.allocations()) {
            var part = allocation.costs().plus(allocation.interest()).plus(allocation.principal());
            situations
                    .invoice(visitor.access(), allocation.invoice())
                    .ifPresent(invoice -> rows.row(invoice.number(), new MoneyText(part, visitor.formats())));
        }
        sheet.add(rows, new Paragraph(left(visitor, payment)));
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

    private String left(Visitor visitor, Payment payment) {
        var left = Statement.of(situations.open(visitor.access()), situations.today(visitor.firm())).stream()
                .filter(statement ->
                        statement.currency().equals(payment.amount().currency()))
                .map(Statement::toPay)
                .findFirst()
                .orElse(Money.zero(payment.amount().currency()));
        return left.isZero()
                ? visitor.texts().of(PaidText.PAID_NOTHING_LEFT)
                : visitor.texts().of(PaidText.PAID_LEFT, visitor.formats().money(left));
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
