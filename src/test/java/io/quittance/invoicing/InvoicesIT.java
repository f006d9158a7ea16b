package io.quittance.invoicing;

import static io.quittance.testing.LedgerFixture.TODAY;
import static io.quittance.testing.LedgerFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceStatus;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Invoices;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.LedgerCase;
import org.junit.jupiter.api.Test;

class InvoicesIT extends LedgerCase {

    @Test
    void the_same_body_twice_changes_nothing() {
        var draft = InvoiceDraft.of("B-1", "D-1", TODAY.minusDays(30), null, eur("10.00"));
        assertThat(put(draft)).isInstanceOf(PutOutcome.Created.class);
        assertThat(put(draft)).isInstanceOf(PutOutcome.Unchanged.class);
        assertThat(put(draft).stored().dueOn()).isEqualTo(TODAY);
    }

    @Test
    void the_debtors_payment_days_win_over_the_firms() {
        var draft = FirmFixture.draft("D-2");
        given.firm.doing(() -> given.context
                .get(io.quittance.parties.Debtors.class)
                .put(
                        given.firm.id(),
                        new io.quittance.parties.DebtorDraft(
                                "D-2",
                                draft.name(),
                                draft.kind(),
                                draft.country(),
                                draft.language(),
                                null,
                                null,
                                null,
                                draft.address(),
                                null,
                                null,
                                10)));
        assertThat(put(InvoiceDraft.of("B-1", "D-2", TODAY, null, eur("10.00")))
                        .stored()
                        .dueOn())
                .isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void another_amount_is_taken_until_somebody_refers_to_the_invoice() {
        var first = given.anInvoice("B-1", "10.00", 0);
        assertThat(put(InvoiceDraft.of("B-1", "D-1", TODAY.minusDays(60), TODAY, eur("12.00"))))
                .isInstanceOf(PutOutcome.Changed.class);
        assertThat(given.now(first).open()).isEqualTo(eur("12.00"));
        given.firm.doing(() -> given.context
                .get(Holds.class)
                .place(given.firm.id(), new HoldRequest(null, first.id(), HoldKind.AGENT, null, "asked", "staff_1")));
        assertThatThrownBy(() -> put(InvoiceDraft.of("B-1", "D-1", TODAY.minusDays(60), TODAY, eur("13.00"))))
                .isInstanceOf(InvoiceInUseException.class);
    }

    @Test
    void a_changed_currency_and_debtor_replace_the_claim() {
        given.firm.aDebtor("D-3");
        given.anInvoice("B-1", "10.00", 0);
        var moved = put(InvoiceDraft.of("B-1", "D-3", TODAY.minusDays(60), TODAY, Money.parse("9.00", "CHF")));
        assertThat(moved.stored().open()).isEqualTo(Money.parse("9.00", "CHF"));
    }

    @Test
    void a_credit_note_reduces_the_invoice_it_names_and_the_rest_stays_as_credit() {
        var invoice = given.anInvoice("B-1", "100.00", -5);
        given.aCreditNote("A-1", "30.00", "B-1");
        assertThat(given.now(invoice).open()).isEqualTo(eur("70.00"));
        var second = given.aCreditNote("A-2", "90.00", "B-1");
        assertThat(given.now(invoice).statusOn(TODAY)).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(given.now(second).open()).isEqualTo(eur("20.00"));
    }

    @Test
    void an_unnamed_credit_note_stands_open_and_is_never_overdue() {
        var note = given.aCreditNote("A-1", "30.00", null);
        assertThat(note.open()).isEqualTo(eur("30.00"));
        assertThat(note.statusOn(TODAY.plusDays(400))).isEqualTo(InvoiceStatus.OPEN);
    }

    @Test
    void a_credit_note_for_nothing_known_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> given.aCreditNote("A-1", "30.00", "B-404")).isInstanceOf(RefusedException.class);
        assertThat(given.firm.<Boolean>as(() -> given.context
                        .get(Invoices.class)
                        .byNumber(given.firm.id(), "A-1")
                        .isEmpty()))
                .isTrue();
    }

    @Test
    void an_open_amount_of_nothing_is_recorded_as_paid() {
        var draft = new InvoiceDraft(
                "B-1",
                "D-1",
                InvoiceType.INVOICE,
                TODAY,
                null,
                eur("10.00"),
                eur("0.00"),
                null,
                null,
                null,
                null,
                java.util.List.of());
        assertThat(given.put(draft).statusOn(TODAY)).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void what_was_written_off_is_owed_no_more() {
        var invoice = given.anInvoice("B-1", "10.00", 0);
        given.firm.doing(() -> given.context.get(WriteOffs.class).writeOff(given.firm.id(), invoice.id(), "too small"));
        assertThat(given.now(invoice).statusOn(TODAY)).isEqualTo(InvoiceStatus.WRITTEN_OFF);
        assertThat(given.pay(1, "10.00", invoice).suspense()).isEqualTo(eur("10.00"));
    }

    private PutOutcome<Invoice> put(InvoiceDraft draft) {
        return given.firm.as(() -> given.context.get(InvoicePuts.class).put(given.firm.id(), draft));
    }
}
