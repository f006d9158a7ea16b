package io.quittance.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.Money;
import io.quittance.payments.Payment;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.InvoiceType;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Leaders;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sheet;
import java.util.List;

/** How the open amount of an invoice comes about, row by row, and what can be done about it. */
final class InvoiceBalance {

    private InvoiceBalance() {}

    static Sheet of(Visitor visitor, Invoice invoice, List<Payment> payments) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var rows = new Leaders().row(texts.of(InvoiceText.BALANCE_TOTAL), new MoneyText(invoice.total(), formats));
        var paid = Money.zero(invoice.total().currency());
        for (var payment : payments) {
            var part = on(payment, invoice);
            paid = paid.plus(part);
            rows.row(
                    texts.of(InvoiceText.BALANCE_PAID_ON, formats.dayOfYear(payment.valueOn())),
                    new MoneyText(part.negated(), formats));
        }
        var other = invoice.total().minus(paid).minus(invoice.open());
        if (!other.isZero()) {
            rows.row(texts.of(InvoiceText.BALANCE_CREDITED), new MoneyText(other.negated(), formats));
        }
        rows.total(texts.of(InvoiceText.BALANCE_OPEN), new MoneyText(invoice.open(), formats).large());
        var sheet = new Sheet(new H2(texts.of(InvoiceText.BALANCE_TITLE)), rows);
        sheet.addClassName("q-stack");
        if (invoice.type() == InvoiceType.INVOICE) {
            sheet.add(new Paragraph(texts.of(InvoiceText.BALANCE_NO_EXTRAS)));
        }
        if (invoice.state() == InvoiceState.OPEN && invoice.type() == InvoiceType.INVOICE) {
            sheet.add(ways(visitor, invoice));
        }
        return sheet;
    }

    private static Div ways(Visitor visitor, Invoice invoice) {
        var ways = new Div(
                ActionLink.to(
                                visitor.at("pay?invoice=" + invoice.id()),
                                visitor.texts().of(PortalText.PAY))
                        .button(Emphasis.PRIMARY)
                        .testId("pay"),
                ActionLink.to(
                                visitor.at("message/wrong?invoice=" + invoice.id()),
                                visitor.texts().of(PortalText.SOMETHING_WRONG))
                        .button(Emphasis.QUIET)
                        .testId("something-wrong"));
        ways.addClassName("q-ways");
        return ways;
    }

    /** What of a payment lies on the invoice. */
    static Money on(Payment payment, Invoice invoice) {
        return payment.allocations().stream()
                .filter(allocation -> allocation.invoice().equals(invoice.id()))
                .map(allocation ->
                        allocation.costs().plus(allocation.interest()).plus(allocation.principal()))
                .reduce(Money.zero(invoice.total().currency()), Money::plus);
    }
}
