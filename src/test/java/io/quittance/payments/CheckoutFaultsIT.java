package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.payments.checkout.CheckoutUnavailableException;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.receivables.InvoiceState;
import io.quittance.testing.QuittanceTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Stripe answers late, not at all, with errors or twice: there is one page per attempt and the money is booked once. */
@QuittanceTest
class CheckoutFaultsIT {

    private static final String BACK = "http://localhost/c/x/paid";

    private final Paying paying;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Payments payments;

    CheckoutFaultsIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @AfterEach
    void nothing_is_planned_any_more() {
        paying.plan("none", 1);
    }

    @ParameterizedTest
    @CsvSource({"409, 3", "429, 3", "500, 3", "500-kept, 1", "reset, 2", "slow, 2"})
    void a_stumbling_stripe_still_opens_one_page(String mode, int times) {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        paying.plan(mode, times);
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        paying.plan("none", 1);
        assertThat(paying.listed(owed, "checkout/sessions")).containsExactly(Paying.sessionOf(page));
    }

    @Test
    void a_click_after_a_time_out_leads_to_the_page_that_stripe_had_made() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        paying.plan("timeout-after", 1, 12);
        assertThatThrownBy(() -> checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)))
                .isInstanceOf(CheckoutUnavailableException.class);
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        assertThat(paying.listed(owed, "checkout/sessions")).containsExactly(Paying.sessionOf(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate", "reorder", "bad-signature", "clock-off", "wrong-version", "unknown-type"})
    void strange_deliveries_book_the_money_once(String mode) {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        paying.plan(mode, 4);
        paying.payByCard(page, Paying.GOOD_CARD);
        Paying.await(() -> paying.now(owed, invoice).state(), InvoiceState.PAID::equals);
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .hasSize(1);
    }
}
