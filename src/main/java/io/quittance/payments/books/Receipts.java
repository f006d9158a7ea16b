package io.quittance.payments.books;

import io.quittance.allocation.AllocationResult;
import io.quittance.branding.Brands;
import io.quittance.documents.Documents;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbered receipts, one per payment (R124-6 CPCE asks third parties for a quittance of every payment; we give it always). The
 * number runs without gaps per firm and business year.
 */
@Component
class Receipts {

    private final ReceiptNumberStore numbers;
    private final Firms firms;
    private final Debtors debtors;
    private final ReceiptLines lines;
    private final Brands brands;
    private final Documents documents;
    private final BusinessDay businessDay;

    Receipts(
            ReceiptNumberStore numbers,
            Firms firms,
            Debtors debtors,
            ReceiptLines lines,
            Brands brands,
            Documents documents,
            BusinessDay businessDay) {
        this.numbers = numbers;
        this.firms = firms;
        this.debtors = debtors;
        this.lines = lines;
        this.brands = brands;
        this.documents = documents;
        this.businessDay = businessDay;
    }

    /**
     * Takes the next number, renders and stores the receipt.
     *
     * @return the payment with both
     */
    @Transactional(propagation = Propagation.MANDATORY)
    PaymentRow issue(FirmId firm, PaymentRow payment, AllocationResult result) {
        var creditor = firms.get(firm);
        var issuedOn = businessDay.today(creditor.zone());
        var number = "Q-%d-%06d".formatted(issuedOn.getYear(), numbers.next(firm, issuedOn.getYear()));
        var facts = new ReceiptFacts(
                number,
                issuedOn,
                creditor,
                debtors.get(firm, payment.debtor()),
                brands.of(creditor),
                payment.amount(),
                payment.valueOn(),
                payment.means(),
                payment.reference(),
                lines.of(firm, payment.debtor(), result.allocations()),
                result.credit());
        var document = documents.store(
                firm,
                payment.debtor(),
                "RECEIPT",
                number + ".pdf",
                "application/pdf",
                new ReceiptSheet(facts).render());
        return payment.receipted(number, document);
    }
}
