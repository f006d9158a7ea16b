package io.quittance.receivables;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.allocation.Coverage;
import io.quittance.invoicing.InvoiceDraft;
import io.quittance.kernel.Money;
import io.quittance.ledger.Account;
import io.quittance.ledger.DebtComponent;
import io.quittance.ledger.EntryDraft;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import io.quittance.ledger.Ledger;
import io.quittance.ledger.PostingDraft;
import io.quittance.ledger.PostingKind;
import io.quittance.testing.LedgerCase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsIT extends LedgerCase {

    @Test
    void open_invoices_credit_notes_and_money_kept_make_one_position_per_currency() {
        given.keepsCredit();
        var paidTooMuch = given.anInvoice("B-1", "50.00", -9);
        given.pay(1, "80.00", paidTooMuch);
        given.anInvoice("B-2", "100.00", -5);
        given.anInvoice("B-3", "30.00", 5);
        given.aCreditNote("A-1", "12.50", null);
        given.put(InvoiceDraft.of("U-1", "D-1", TODAY, TODAY, Money.parse("9.00", "USD")));
        var all = given.firm.as(() -> given.context.get(Positions.class).of(given.firm.id(), given.dupont.id()));
        assertThat(all)
                .extracting(position -> position.currency().getCurrencyCode())
                .containsExactly("EUR", "USD");
        var euros = all.getFirst();
        assertThat(euros.claims()).extracting(Position.Claim::number).containsExactly("B-2", "B-3");
        assertThat(euros.open()).isEqualTo(eur("130.00"));
        assertThat(euros.overdue()).isEqualTo(eur("100.00"));
        assertThat(euros.credit()).isEqualTo(eur("42.50"));
        assertThat(euros.onAccount()).isEqualTo(eur("30.00"));
        assertThat(euros.net()).isEqualTo(eur("87.50"));
        assertThat(euros.payable()).isEqualTo(eur("87.50"));
    }

    @Test
    void what_is_on_its_way_disputed_or_planned_is_not_to_be_paid_now() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.cover(new Coverage(invoice.id(), Coverage.Kind.PENDING, "payment/1", eur("20.00"), TODAY, "DEBIT"));
        given.cover(new Coverage(invoice.id(), Coverage.Kind.DISPUTED, "dispute/1", eur("10.00"), TODAY, ""));
        given.cover(new Coverage(invoice.id(), Coverage.Kind.PLAN, "plan/1", eur("30.00"), TODAY, ""));
        given.cover(new Coverage(invoice.id(), Coverage.Kind.PROMISED, "promise/1", eur("40.00"), TODAY, ""));
        var claim = given.position(TODAY).claim(invoice.id()).orElseThrow();
        assertThat(claim.open()).isEqualTo(eur("100.00"));
        assertThat(claim.claimable()).isEqualTo(eur("90.00"));
        assertThat(claim.payable()).isEqualTo(eur("40.00"));
        assertThat(claim.promised()).isEqualTo(eur("40.00"));
        assertThat(claim.pending()).contains(new Position.Pending(eur("20.00"), TODAY, "DEBIT"));
    }

    @Test
    void a_coverage_counts_from_its_day_until_it_ends_and_the_same_again_counts_once() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var debit = new Coverage(invoice.id(), Coverage.Kind.PENDING, "payment/1", eur("60.00"), TODAY, "DEBIT");
        given.cover(debit);
        given.cover(debit);
        assertThat(given.position(TODAY).payable()).isEqualTo(eur("40.00"));
        assertThat(given.position(TODAY.minusDays(1)).payable()).isEqualTo(eur("100.00"));
        given.endCover(Coverage.Kind.PENDING, "payment/1");
        assertThat(given.position(TODAY).payable()).isEqualTo(eur("100.00"));
    }

    @Test
    void money_on_its_way_beyond_what_is_open_leaves_nothing_to_pay_and_nothing_below() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.cover(new Coverage(invoice.id(), Coverage.Kind.PENDING, "payment/1", eur("100.00"), TODAY, "DEBIT"));
        given.pay(2, "70.00", invoice);
        var position = given.position(TODAY);
        assertThat(position.open()).isEqualTo(eur("30.00"));
        assertThat(position.onItsWay()).isEqualTo(eur("30.00"));
        assertThat(position.payable()).isEqualTo(eur("0.00"));
    }

    @Test
    void a_day_that_has_passed_knows_nothing_of_later_payments_and_later_invoices() {
        var settled = given.anInvoice("B-1", "100.00", -5);
        var part = given.anInvoice("B-2", "40.00", -5);
        given.put(InvoiceDraft.of("B-3", "D-1", TODAY, TODAY, eur("7.00")));
        given.pay(1, "100.00", settled);
        given.pay(2, "15.00", part);
        assertThat(given.position(TODAY).open()).isEqualTo(eur("32.00"));
        var before = given.position(TODAY.minusDays(1));
        assertThat(before.claims()).extracting(Position.Claim::open).containsExactly(eur("100.00"), eur("40.00"));
    }

    @Test
    void a_message_about_some_invoices_speaks_of_them_and_of_all_the_credit() {
        given.keepsCredit();
        var one = given.anInvoice("B-1", "100.00", -5);
        given.anInvoice("B-2", "50.00", -5);
        given.aCreditNote("A-1", "30.00", null);
        var about = given.position(TODAY).about(List.of(one.id()));
        assertThat(about.open()).isEqualTo(eur("100.00"));
        assertThat(about.payable()).isEqualTo(eur("70.00"));
    }

    @Test
    void interest_and_costs_are_parts_of_what_is_open_and_signed_like_everything_else() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        var owner = new DebtorRef(given.dupont.id(), given.dupont.reference());
        var ref = new InvoiceRef(invoice.id(), invoice.number());
        given.inOneTransaction(() -> given.context
                .get(Ledger.class)
                .post(
                        given.firm.id(),
                        PostingDraft.of(
                                PostingKind.CLAIM,
                                "accessories/1",
                                owner,
                                List.of(
                                        entry(Account.RECEIVABLE, owner, ref, DebtComponent.INTEREST, "3.10"),
                                        entry(Account.RECEIVABLE, owner, ref, DebtComponent.FIXED_SUM, "40.00"),
                                        entry(Account.CLAIMS, null, null, DebtComponent.INTEREST, "-43.10"))),
                        TODAY));
        var claim = given.position(TODAY).claim(invoice.id()).orElseThrow();
        assertThat(claim.principal()).isEqualTo(eur("100.00"));
        assertThat(claim.interest()).isEqualTo(eur("3.10"));
        assertThat(claim.costs()).isEqualTo(eur("40.00"));
        assertThat(claim.payable()).isEqualTo(eur("143.10"));
        assertThat(given.position(TODAY.minusDays(1)).open()).isEqualTo(eur("100.00"));
    }

    private static EntryDraft entry(
            Account account, DebtorRef owner, InvoiceRef invoice, DebtComponent component, String amount) {
        return new EntryDraft(account, owner, invoice, component, eur(amount));
    }
}
