package io.quittance.allocation;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.receivables.InvoiceState;
import io.quittance.testing.LedgerCase;
import org.junit.jupiter.api.Test;

class CreditApplicationIT extends LedgerCase {

    @Test
    void a_credit_note_that_names_no_invoice_reduces_the_oldest_due_when_it_comes() {
        var young = given.anInvoice("B-1", "100.00", -3);
        var old = given.anInvoice("B-2", "40.00", -9);
        var note = given.aCreditNote("A-1", "60.00", null);
        assertThat(given.now(old).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(given.now(young).open()).isEqualTo(eur("80.00"));
        assertThat(given.now(note).open()).isEqualTo(eur("0.00"));
    }

    @Test
    void credit_larger_than_the_debt_waits_and_reduces_the_next_invoices() {
        var first = given.anInvoice("B-1", "50.00", -3);
        given.aCreditNote("A-1", "80.00", null);
        assertThat(given.position(TODAY).net()).isEqualTo(eur("-30.00"));
        var next = given.anInvoice("B-2", "20.00", 9);
        var last = given.anInvoice("B-3", "20.00", 19);
        assertThat(given.now(first).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(given.now(next).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(given.now(last).open()).isEqualTo(eur("10.00"));
    }

    @Test
    void money_paid_too_much_pays_the_next_invoice_and_leaves_it_with_the_payment_it_came_from() {
        given.pay(1, "80.00", given.anInvoice("B-1", "50.00", -3));
        var next = given.anInvoice("B-2", "20.00", 9);
        assertThat(given.now(next).state()).isEqualTo(InvoiceState.PAID);
        assertThat(given.credit()).isEqualTo(eur("10.00"));

        given.takeBack(1);
        assertThat(given.now(next).open()).isEqualTo(eur("20.00"));
        assertThat(given.credit()).isEqualTo(eur("0.00"));
        assertThat(given.position(TODAY).net()).isEqualTo(eur("70.00"));
    }

    @Test
    void a_firm_that_keeps_credit_has_it_deducted_and_nothing_set_off() {
        given.keepsCredit();
        var invoice = given.anInvoice("B-1", "100.00", -3);
        given.aCreditNote("A-1", "60.00", null);
        assertThat(given.now(invoice).open()).isEqualTo(eur("100.00"));
        assertThat(given.position(TODAY).payable()).isEqualTo(eur("40.00"));
    }

    @Test
    void what_is_disputed_is_reduced_only_when_the_dispute_is_over() {
        var invoice = given.anInvoice("B-1", "100.00", -3);
        given.cover(new Coverage(invoice.id(), Coverage.Kind.DISPUTED, "d/1", eur("100.00"), TODAY, ""));
        given.aCreditNote("A-1", "60.00", null);
        assertThat(given.now(invoice).open()).isEqualTo(eur("100.00"));
        given.endCover(Coverage.Kind.DISPUTED, "d/1");
        assertThat(given.now(invoice).open()).isEqualTo(eur("40.00"));
    }

    @Test
    void an_invoice_that_opens_again_takes_the_credit_there_is() {
        var invoice = given.anInvoice("B-1", "100.00", -3);
        given.pay(1, "100.00", invoice);
        given.aCreditNote("A-1", "60.00", null);
        given.takeBack(1);
        assertThat(given.now(invoice).open()).isEqualTo(eur("40.00"));
    }
}
