package io.quittance.portal.invoice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.allocation.Allocation;
import io.quittance.kernel.Money;
import io.quittance.payments.Payment;
import io.quittance.portal.HeldFor;
import io.quittance.portal.Owed;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position.Claim;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.List;

/** How the open amount of an invoice comes about, row by row, and what can be done about it. */
final class InvoiceBalance {

    private InvoiceBalance() {}

    static Sheet of(Visitor visitor, Invoice invoice, Owed owed, List<Payment> payments, HeldFor.Asking asking) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        boolean note = invoice.type() == InvoiceType.CREDIT_NOTE;
        var open = owed.open(invoice);
        var rows = new DotLeaders()
                .row(
                        texts.of(note ? InvoiceText.NOTE_TOTAL : InvoiceText.BALANCE_TOTAL),
                        new MoneyText(invoice.total(), formats));
        var paid = Money.zero(invoice.total().currency());
        for (var payment : payments) {
            var part = on(payment, invoice);
            paid = paid.plus(part);
            rows.row(
                    texts.of(InvoiceText.BALANCE_PAID_ON, formats.dayOfYear(payment.valueOn())),
                    new MoneyText(part.negated(), formats));
        }
        var other = invoice.total().minus(paid).minus(open);
        if (!other.isZero()) {
            rows.row(
                    texts.of(note ? InvoiceText.NOTE_USED : InvoiceText.BALANCE_CREDITED),
                    new MoneyText(other.negated(), formats));
        }
        rows.total(
                texts.of(note ? InvoiceText.NOTE_LEFT : InvoiceText.BALANCE_OPEN),
                new MoneyText(open, formats).large());
        var sheet = new Sheet(new H2(texts.of(note ? InvoiceText.NOTE_TITLE : InvoiceText.BALANCE_TITLE)), rows);
        sheet.addClassName("q-stack");
        if (!note) {
            sheet.add(new Paragraph(texts.of(InvoiceText.BALANCE_NO_EXTRAS)));
        }
        owed.claim(invoice).ifPresent(claim -> toPay(visitor, sheet, claim, asking));
        return sheet;
    }

    private static void toPay(Visitor visitor, Sheet sheet, Claim claim, HeldFor.Asking asking) {
        claim.pending()
                .ifPresent(money -> sheet.add(new Notice(
                        visitor.texts()
                                .of(
                                        InvoiceText.BALANCE_ON_ITS_WAY,
                                        visitor.formats().money(claim.onItsWay()),
                                        visitor.formats().dayOfYear(money.since())),
                        StatusStyle.HELD)));
        sheet.add(ways(visitor, claim, asking));
    }

    private static Div ways(Visitor visitor, Claim claim, HeldFor.Asking asking) {
        var ways = new Div();
        if (claim.payable().isPositive() && asking != HeldFor.Asking.NOT) {
            ways.add(ActionLink.to(
                            visitor.at("pay?invoice=" + claim.invoice()),
                            visitor.texts().of(PortalText.PAY))
                    .button(asking == HeldFor.Asking.LOUD ? Emphasis.PRIMARY : Emphasis.QUIET)
                    .testId("pay"));
        }
        if (visitor.access().may(PortalAccess.Act.SPEAK)) {
            ways.add(ActionLink.to(
                            visitor.at("message/wrong?invoice=" + claim.invoice()),
                            visitor.texts().of(PortalText.SOMETHING_WRONG))
                    .button(Emphasis.QUIET)
                    .testId("something-wrong"));
        }
        ways.addClassName("q-ways");
        return ways;
    }

    /** What of a payment lies on the invoice. */
    static Money on(Payment payment, Invoice invoice) {
        return payment.allocations().stream()
                .filter(allocation -> allocation.invoice().equals(invoice.id()))
                .map(Allocation::total)
                .reduce(Money.zero(invoice.total().currency()), Money::plus);
    }
}
