package io.quittance.payments.books;

import io.quittance.branding.Brand;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.payments.Means;
import java.time.LocalDate;
import java.util.List;

/**
 * What a receipt says.
 *
 * @param lines the invoices it was put on
 * @param credit what is kept for the debtor because it was more than was owed
 */
record ReceiptFacts(
        String number,
        LocalDate issuedOn,
        Firm creditor,
        Debtor debtor,
        Brand brand,
        Money amount,
        LocalDate valueOn,
        Means means,
        String reference,
        List<Line> lines,
        Money credit) {

    /**
     * One invoice.
     *
     * @param remaining what is still owed on it after this payment
     */
    record Line(String number, LocalDate issuedOn, Money total, Money paid, Money remaining) {}

    Money remaining() {
        return lines.stream().map(Line::remaining).reduce(Money.zero(amount.currency()), Money::plus);
    }
}
