package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.charges.PartPayments;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.Refusal;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a debtor may choose to pay, and pages that are no longer true. */
@QuittanceTest
class CheckoutChoiceIT {

    private static final String BACK = "http://localhost/c/x/paid";

    private final Paying paying;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Payments payments;

    @Autowired
    PartPayments parts;

    @Autowired
    Holds holds;

    @Autowired
    FailedPayments failed;

    CheckoutChoiceIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void another_amount_pays_the_oldest_invoice_first_and_uses_the_credit() {
        var owed = paying.aFirmWithADebtor();
        var one = paying.anInvoice(owed, "B-1", "100.00");
        var two = paying.anInvoice(owed, "B-2", "50.00");
        paying.payByCard(part(owed, "120.00", one, two), Paying.GOOD_CARD);
        Paying.await(() -> paying.openOf(owed, one, two), "0.00 30.00"::equals);
    }

    @Test
    void another_amount_is_neither_less_than_the_firm_takes_nor_more_than_is_owed() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        refused("below-minimum", () -> part(owed, "9.99", invoice));
        refused("above-open", () -> part(owed, "100.01", invoice));
        new TenantScope.FirmStaff(owed.firm()).run(() -> parts.choose(owed.firm(), Money.parse("40.00", "EUR")));
        refused("below-minimum", () -> part(owed, "39.99", invoice));
        assertThat(part(owed, "40.00", invoice)).isNotNull();
    }

    @Test
    void what_is_left_may_be_paid_though_it_is_less_than_the_least_part() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "4.00");
        assertThat(part(owed, "4.00", invoice)).isNotNull();
    }

    @Test
    void an_older_page_for_some_of_the_same_is_closed_when_another_is_opened() {
        var owed = paying.aFirmWithADebtor();
        var one = paying.anInvoice(owed, "B-1", "100.00");
        var two = paying.anInvoice(owed, "B-2", "50.00");
        var older = start(owed, one);
        var newer = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(one, two), BACK));
        isClosed(owed, older);
        paying.payByCard(newer, Paying.GOOD_CARD);
        Paying.await(() -> paying.openOf(owed, one, two), "0.00 0.00"::equals);
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .hasSize(1);
    }

    @Test
    void a_page_left_open_is_closed_when_the_invoice_is_paid_another_way() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var page = start(owed, invoice);
        new TenantScope.FirmStaff(owed.firm())
                .call(() -> payments.record(
                        owed.firm(),
                        new PaymentEntry(
                                "bank-1",
                                "B-1",
                                null,
                                Money.parse("100.00", "EUR"),
                                LocalDate.of(2026, 10, 1),
                                Means.TRANSFER)));
        Paying.await(() -> paying.sessionStatus(owed, Paying.sessionOf(page)), "expired"::equals);
        isClosed(owed, page);
    }

    @Test
    void whoever_left_the_page_is_told_that_nothing_was_taken_and_whoever_paid_is_thanked() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        assertThat(checkouts.left(owed.firm(), owed.debtor())).isInstanceOf(ReturnOutcome.Neutral.class);
        var page = start(owed, invoice);
        assertThat(checkouts.left(owed.firm(), owed.debtor())).isEqualTo(new ReturnOutcome.NotPaid(Refusal.NOT_TRIED));
        paying.payByCard(page, Paying.GOOD_CARD);
        assertThat(checkouts.left(owed.firm(), owed.debtor())).isInstanceOf(ReturnOutcome.Paid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, DECLINED",
        "4000000000009995, FUNDS",
        "4000000000000069, EXPIRED",
        "4000000000000127, WRONG_DETAILS"
    })
    void a_declined_card_says_why(String card, Refusal why) {
        var owed = paying.aFirmWithADebtor();
        var page = start(owed, paying.anInvoice(owed, "B-1", "100.00"));
        paying.payByCard(page, card);
        assertThat(checkouts.left(owed.firm(), owed.debtor())).isEqualTo(new ReturnOutcome.NotPaid(why));
    }

    @Test
    void nobody_in_insolvency_proceedings_is_led_to_pay_one_creditor() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        owed.inside(() -> holds.place(
                owed.firm(), new HoldRequest(owed.debtor(), null, HoldKind.INSOLVENCY, null, "BODACC", "staff_1")));
        refused("insolvency", () -> start(owed, invoice));
    }

    @Test
    void a_failed_debit_is_told_once_and_forgotten_when_something_is_paid() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "80.00");
        paying.payByDebit(start(owed, invoice));
        var pending = Paying.await(
                        () -> owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())), all -> !all.isEmpty())
                .getFirst();
        paying.sandbox("POST", "/advance", "{\"object\":\"%s\",\"to\":\"failed\"}".formatted(pending.reference()));
        var debtor = new TenantScope.Debtor(owed.firm(), owed.debtor());
        var told = Paying.await(() -> debtor.call(() -> failed.of(owed.firm(), owed.debtor())), all -> !all.isEmpty())
                .getFirst();
        assertThat(told.told()).isFalse();
        assertThat(told.invoices()).containsExactly(invoice);
        debtor.run(() -> failed.told(owed.firm(), owed.debtor(), told.id()));
        assertThat(debtor.call(() -> failed.of(owed.firm(), owed.debtor()))
                        .getFirst()
                        .told())
                .isTrue();
        paying.payByCard(start(owed, invoice), Paying.GOOD_CARD);
        Paying.await(() -> debtor.call(() -> failed.of(owed.firm(), owed.debtor())), List::isEmpty);
    }

    private URI start(Paying.Case owed, InvoiceId invoice) {
        return checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
    }

    private URI part(Paying.Case owed, String amount, InvoiceId... invoices) {
        return checkouts.start(
                owed.firm(), owed.debtor(), Paying.part(List.of(invoices), Money.parse(amount, "EUR"), BACK));
    }

    private void isClosed(Paying.Case owed, URI page) {
        assertThat(paying.sessionStatus(owed, Paying.sessionOf(page))).isEqualTo("expired");
        assertThat(checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page)))
                .isEqualTo(new ReturnOutcome.NotPaid(Refusal.NOT_TRIED));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusals().getFirst().code()).isEqualTo(code));
    }
}
