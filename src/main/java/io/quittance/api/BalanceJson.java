package io.quittance.api;

import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoicePayment;
import java.time.LocalDate;
import java.util.List;

/** What is owed on an invoice on a day and why. No interest, fee or cost is claimed from anybody yet. */
record BalanceJson(
        String invoice,
        LocalDate on,
        MoneyJson principal,
        Interest interest,
        List<Fee> fees,
        List<PaymentJson> payments,
        MoneyJson disputed,
        MoneyJson open,
        MoneyJson claimable) {

    /** Interest up to the day. */
    record Interest(MoneyJson total, String status, String dayCount, List<Segment> segments) {}

    /** Interest at one rate; both dates are included. */
    record Segment(LocalDate from, LocalDate to, int days, String rate, MoneyJson principal, MoneyJson amount) {}

    /** A fee with its legal source. */
    record Fee(String kind, MoneyJson amount, String source) {}

    /** What a payment did to the invoice. */
    record PaymentJson(String id, LocalDate valueOn, MoneyJson amount) {}

    /** The balance on a day: what is open now and what was paid after that day. */
    static BalanceJson of(Invoice invoice, List<InvoicePayment> payments, LocalDate on) {
        var nothing = MoneyJson.of(Money.zero(invoice.open().currency()));
        var open = payments.stream()
                .filter(payment -> payment.valueOn().isAfter(on))
                .map(InvoicePayment::amount)
                .reduce(invoice.open(), Money::plus);
        return new BalanceJson(
                invoice.number(),
                on,
                MoneyJson.of(open),
                new Interest(nothing, "NONE", "ACT_365", List.of()),
                List.of(),
                payments.stream()
                        .filter(payment -> !payment.valueOn().isAfter(on))
                        .map(p -> new PaymentJson(p.payment().toString(), p.valueOn(), MoneyJson.of(p.amount())))
                        .toList(),
                nothing,
                MoneyJson.of(open),
                MoneyJson.of(open));
    }
}
