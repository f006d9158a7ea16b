package io.quittance.api.claims;

import io.quittance.allocation.InvoicePayment;
import io.quittance.api.MoneyJson;
import io.quittance.kernel.Money;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

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

    /** The balance on the day of the position. */
    static BalanceJson of(Invoice invoice, Position position, List<InvoicePayment> payments) {
        var on = position.asOf();
        var nothing = Money.zero(position.currency());
        var claim = position.claim(invoice.id());
        Function<Function<Position.Claim, Money>, MoneyJson> part =
                of -> MoneyJson.of(claim.map(of).orElse(nothing));
        var open = position.openOf(invoice.id());
        return new BalanceJson(
                invoice.number(),
                on,
                MoneyJson.of(claim.map(Position.Claim::principal).orElse(open)),
                new Interest(part.apply(Position.Claim::interest), "NONE", "ACT_365", List.of()),
                List.of(),
                payments.stream()
                        .filter(payment -> !payment.valueOn().isAfter(on))
                        .map(p -> new PaymentJson(p.payment().toString(), p.valueOn(), MoneyJson.of(p.amount())))
                        .toList(),
                part.apply(Position.Claim::disputed),
                MoneyJson.of(open),
                part.apply(Position.Claim::claimable));
    }
}
