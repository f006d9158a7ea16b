package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.agenda.Task;
import io.quittance.agenda.TaskKind;
import io.quittance.agenda.Tasks;
import io.quittance.documents.Documents;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.Messages;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.Refusal;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.receivables.InvoiceState;
import io.quittance.receivables.Positions;
import io.quittance.testing.QuittanceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A debtor pays on Stripe's page: the simulated Stripe answers over loopback HTTP and sends its webhooks. */
@QuittanceTest
class CheckoutIT {

    private static final String BACK = "http://localhost/c/x/paid";
    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

    private final Paying paying;

    @Autowired
    Messages messages;

    @Autowired
    Tasks tasks;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Payments payments;

    @Autowired
    Positions positions;

    @Autowired
    Documents documents;

    @Autowired
    Holds holds;

    CheckoutIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void a_paid_session_settles_the_invoice_and_writes_the_first_receipt() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "1234.56");
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        assertThat(paying.payByCard(page, Paying.GOOD_CARD)).endsWith("/done");

        var outcome = checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page));
        assertThat(outcome).isInstanceOf(ReturnOutcome.Paid.class);
        var payment = ((ReturnOutcome.Paid) outcome).payment();
        assertThat(payment.receiptNumber()).endsWith("-000001");
        assertThat(payment.means()).isEqualTo(Means.CARD);
        assertThat(paying.now(owed, invoice).state()).isEqualTo(InvoiceState.PAID);
        var receipt =
                owed.inside(() -> documents.find(owed.firm(), java.util.Objects.requireNonNull(payment.receipt())));
        assertThat(receipt.orElseThrow().bytes())
                .startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void a_credit_note_lowers_what_the_card_pays() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var note = paying.aCreditNote(owed, "A-1", "30.00");
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice, note), BACK));
        paying.payByCard(page, Paying.GOOD_CARD);

        var outcome = checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page));
        assertThat(((ReturnOutcome.Paid) outcome).payment().amount().amountText())
                .isEqualTo("70.00");
        assertThat(paying.openOf(owed, invoice, note)).isEqualTo("0.00 0.00");
    }

    @Test
    void two_clicks_lead_to_one_page_and_another_amount_to_another() {
        var owed = paying.aFirmWithADebtor();
        var one = paying.anInvoice(owed, "B-1", "100.00");
        var two = paying.anInvoice(owed, "B-2", "50.00");
        var first = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(one), BACK));
        assertThat(checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(one), BACK)))
                .isEqualTo(first);
        assertThat(checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(one, two), BACK)))
                .isNotEqualTo(first);
    }

    @Test
    void the_webhook_alone_settles_too() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "80.00");
        paying.payByCard(
                checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)), Paying.GOOD_CARD);
        Paying.await(() -> paying.now(owed, invoice).state(), InvoiceState.PAID::equals);
        assertThat(owed.inside(() -> payments.ofInvoice(owed.firm(), invoice))).hasSize(1);
    }

    @Test
    void a_declined_card_changes_nothing_and_another_card_pays_on_the_same_page() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "80.00");
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        assertThat(paying.payByCard(page, Paying.DECLINED_CARD)).contains("declined");
        assertThat(checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page)))
                .isEqualTo(new ReturnOutcome.NotPaid(Refusal.DECLINED));
        assertThat(paying.openOf(owed, invoice)).isEqualTo("80.00");
        paying.payByCard(page, Paying.GOOD_CARD);
        assertThat(checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page)))
                .isInstanceOf(ReturnOutcome.Paid.class);
    }

    @Test
    void a_debit_under_way_holds_reminders_until_the_bank_has_decided() {
        for (var decision : List.of("succeeded", "failed")) {
            var owed = paying.aFirmWithADebtor();
            var invoice = paying.anInvoice(owed, "B-1", "80.00");
            var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
            paying.payByDebit(page);
            assertThat(checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page)))
                    .isInstanceOf(ReturnOutcome.Pending.class);
            assertThat(owed.inside(() -> holds.active(owed.firm(), owed.debtor(), FAR)))
                    .singleElement()
                    .satisfies(hold -> assertThat(hold.kind()).isEqualTo(HoldKind.PAYMENT_PENDING));
            var pending =
                    owed.inside(() -> payments.ofInvoice(owed.firm(), invoice)).getFirst();
            assertThat(pending.status()).isEqualTo(PaymentStatus.PENDING);

            paying.sandbox(
                    "POST", "/advance", "{\"object\":\"%s\",\"to\":\"%s\"}".formatted(pending.reference(), decision));
            Paying.await(() -> owed.inside(() -> holds.active(owed.firm(), owed.debtor(), FAR)), List::isEmpty);
            var paid = decision.equals("succeeded");
            assertThat(paying.openOf(owed, invoice)).isEqualTo(paid ? "0.00" : "80.00");
            assertThat(owed.inside(() -> payments.get(owed.firm(), pending.id()))
                            .status())
                    .isEqualTo(paid ? PaymentStatus.BOOKED : PaymentStatus.FAILED);
            assertThat(told(owed)).containsExactly(paid ? "receipt" : "payment-failed");
            assertThat(tasks(owed)).isEqualTo(paid ? List.of() : List.of(TaskKind.PAYMENT_FAILED));
        }
    }

    @Test
    void money_on_its_way_is_left_out_and_paid_again_only_on_purpose() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "80.00");
        var other = paying.anInvoice(owed, "B-2", "20.00");
        paying.payByDebit(checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)));
        Paying.await(() -> owed.inside(() -> holds.active(owed.firm(), owed.debtor(), FAR)), found -> !found.isEmpty());

        var claim = owed.inside(() -> positions.of(owed.firm(), owed.debtor())).getFirst();
        assertThat(claim.payable().amountText()).isEqualTo("20.00");
        assertThat(claim.onItsWay().amountText()).isEqualTo("80.00");
        assertThatThrownBy(() -> checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusals().getFirst().code()).isEqualTo("payment-pending"));
        paying.payByCard(
                checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice, other), BACK)),
                Paying.GOOD_CARD);
        Paying.await(() -> paying.openOf(owed, invoice, other), "80.00 0.00"::equals);
        paying.payByCard(
                checkouts.start(owed.firm(), owed.debtor(), Paying.again(List.of(invoice), BACK)), Paying.GOOD_CARD);
        Paying.await(() -> paying.openOf(owed, invoice), "0.00"::equals);
    }

    @Test
    void somebody_elses_session_says_nothing() {
        var mine = paying.aFirmWithADebtor();
        var other = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(other, "B-1", "100.00");
        var page = checkouts.start(other.firm(), other.debtor(), Paying.order(List.of(invoice), BACK));
        for (var session :
                List.of(Paying.sessionOf(page), "cs_test_random", "", "{CHECKOUT_SESSION_ID}", "'; drop table x")) {
            assertThat(checkouts.returned(mine.firm(), mine.debtor(), session))
                    .isInstanceOf(ReturnOutcome.Neutral.class);
        }
        assertThatThrownBy(() -> checkouts.start(mine.firm(), mine.debtor(), Paying.order(List.of(invoice), BACK)))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.49, EUR, too small",
        "0.30, GBP, too small",
        "1200100.00, EUR, too large",
        "12.345, KWD, such a small part",
        "12.50, MGA, such a small part",
        "5.000, IQD, not charged in IQD"
    })
    void what_stripe_cannot_charge_is_refused_in_plain_words(String amount, String currency, String why) {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", Money.parse(amount, currency));
        assertThatThrownBy(() -> checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"5000, JPY", "1200, ISK", "40000, UGX", "25000.00, MGA", "12.340, KWD", "1234.56, HUF", "99.50, TWD"})
    void a_payment_is_booked_as_it_was_asked_for_whatever_unit_stripe_counts_in(String amount, String currency) {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", Money.parse(amount, currency));
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        paying.payByCard(page, Paying.GOOD_CARD);

        var outcome = checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page));
        assertThat(((ReturnOutcome.Paid) outcome).payment().amount()).hasToString(amount + " " + currency);
        assertThat(paying.now(owed, invoice).state()).isEqualTo(InvoiceState.PAID);
    }

    private List<String> told(Paying.Case owed) {
        var all = new MessageFilter(owed.debtor(), null, null, null);
        return owed.inside(() -> messages.page(owed.firm(), all, null, 9)).stream()
                .map(Message::template)
                .toList();
    }

    private List<TaskKind> tasks(Paying.Case owed) {
        return owed.inside(() -> tasks.open(List.of(owed.firm()), 9)).stream()
                .map(Task::kind)
                .toList();
    }
}
