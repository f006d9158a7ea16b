package io.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.allocation.Allocations;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.Ledger;
import io.quittance.payments.checkout.Checkouts;
import io.quittance.payments.checkout.Reconciliation;
import io.quittance.payments.checkout.StripeEvents;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceState;
import io.quittance.testing.QuittanceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Stripe's news: however often, in whatever order, forged or lost, the books say what Stripe says. */
@QuittanceTest
class StripeNewsIT {

    private static final String BACK = "http://localhost/c/x/paid";

    private final Paying paying;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Payments payments;

    @Autowired
    Allocations allocations;

    @Autowired
    Ledger ledger;

    @Autowired
    StripeEvents events;

    @Autowired
    Reconciliation reconciliation;

    StripeNewsIT(@Autowired ApplicationContext application) {
        this.paying = new Paying(application);
    }

    @Test
    void fifty_equal_webhooks_and_as_many_returns_at_once_make_one_posting_and_one_receipt() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        paying.plan("lost", 4);
        paying.payByCard(page, Paying.GOOD_CARD);

        var webhooks = Thread.ofVirtual()
                .start(() -> assertThat(paying.sandbox(
                                "POST",
                                "/deliver",
                                "{\"firm\":\"%s\",\"copies\":50,\"shuffle\":true}".formatted(owed.key())))
                        .isEqualTo(200));
        IntStream.range(0, 20)
                .parallel()
                .forEach(_ -> checkouts.returned(owed.firm(), owed.debtor(), Paying.sessionOf(page)));
        Paying.await(webhooks::isAlive, alive -> !alive);
        Paying.await(() -> paying.now(owed, invoice).state(), InvoiceState.PAID::equals);

        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.receiptNumber()).endsWith("-000001");
                    assertThat(payment.credit().isZero()).isTrue();
                });
        assertThat(owed.inside(() -> allocations.ofInvoice(owed.firm(), invoice)))
                .hasSize(1);
        verify(owed);
    }

    @Test
    void refunds_open_the_invoice_again_and_a_failed_refund_closes_it() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "100.00");
        var intent = paid(owed, invoice);
        refund(intent, "30.00");
        awaitOpen(owed, invoice, "30.00");
        refund(intent, "70.00");
        awaitOpen(owed, invoice, "100.00");
        assertThat(status(owed)).isEqualTo(PaymentStatus.REFUNDED);
        var second =
                owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())).getFirst();
        assertThat(second.allocations()).isEmpty();
        paying.sandbox("POST", "/deliver", "{\"firm\":\"%s\",\"copies\":3,\"shuffle\":true}".formatted(owed.key()));
        paying.sandbox(
                "POST",
                "/advance",
                "{\"object\":\"%s\",\"to\":\"failed\"}"
                        .formatted(paying.listed(owed, "refunds").getFirst()));
        awaitOpen(owed, invoice, "30.00");
        assertThat(status(owed)).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
        verify(owed);
    }

    @Test
    void a_chargeback_rests_reminders_and_its_end_decides() {
        for (var outcome : List.of("won", "lost")) {
            var owed = paying.aFirmWithADebtor();
            var invoice = paying.anInvoice(owed, "B-1", "100.00");
            var intent = paid(owed, invoice);
            dispute(intent, "open");
            Paying.await(() -> paying.holdKinds(owed), List.of(HoldKind.CHARGEBACK)::equals);
            assertThat(paying.openOf(owed, invoice)).isEqualTo("0.00");
            dispute(intent, outcome);
            Paying.await(() -> paying.holds(owed), holds -> holds == 0);
            awaitOpen(owed, invoice, outcome.equals("won") ? "0.00" : "100.00");
            assertThat(status(owed))
                    .isEqualTo(outcome.equals("won") ? PaymentStatus.BOOKED : PaymentStatus.CHARGED_BACK);
            verify(owed);
        }
    }

    @Test
    void every_order_of_the_news_ends_with_the_same_books() {
        var random = new Random(20261122);
        for (int round = 0; round < 6; round++) {
            var owed = paying.aFirmWithADebtor();
            var invoice = paying.anInvoice(owed, "B-1", "100.00");
            var page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
            paying.plan("lost", 100);
            paying.payByCard(page, Paying.GOOD_CARD);
            var intent = paying.lastIntent(owed);
            refund(intent, "30.00");
            dispute(intent, "won");
            paying.plan("none", 1);
            assertThat(paying.openOf(owed, invoice)).isEqualTo("100.00");
            var told = new ArrayList<>(paying.listed(owed, "events"));
            Collections.shuffle(told, random);
            told.forEach(event -> paying.sandbox(
                    "POST", "/deliver", "{\"firm\":\"%s\",\"event\":\"%s\"}".formatted(owed.key(), event)));
            awaitOpen(owed, invoice, "30.00");
            assertThat(status(owed)).isEqualTo(PaymentStatus.PARTLY_REFUNDED);
            assertThat(owed.inside(() -> allocations.ofInvoice(owed.firm(), invoice)))
                    .extracting(one -> one.amount().amountText())
                    .containsExactly("100.00", "-100.00", "70.00");
            verify(owed);
        }
    }

    @Test
    void what_no_webhook_told_the_sweep_finds_and_the_second_sweep_finds_nothing() {
        var owed = paying.aFirmWithADebtor();
        var one = paying.anInvoice(owed, "B-1", "100.00");
        var two = paying.anInvoice(owed, "B-2", "60.00");
        var three = paying.anInvoice(owed, "B-3", "40.00");
        paying.plan("lost", 1_000);
        for (var invoice : List.of(one, two, three)) {
            paying.payByCard(
                    checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)),
                    Paying.GOOD_CARD);
            if (invoice.equals(two)) {
                refund(paying.lastIntent(owed), "10.00");
            }
        }
        dispute(paying.lastIntent(owed), "lost");
        paying.plan("none", 1);
        assertThat(paying.openOf(owed, one, two, three)).isEqualTo("100.00 60.00 40.00");
        assertThat(owed.inside(() -> reconciliation.sweep(owed.firm())).mended())
                .isEqualTo(3);
        assertThat(paying.openOf(owed, one, two, three)).isEqualTo("0.00 10.00 40.00");
        var second = owed.inside(() -> reconciliation.sweep(owed.firm()));
        assertThat(second.mended()).isZero();
        assertThat(second.unreached()).isZero();
        verify(owed);
    }

    @Test
    void the_amount_that_stripe_took_decides_not_the_one_that_was_asked_for() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "1000.00");
        paying.plan("lost", 100);
        paying.payByCard(
                checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)), Paying.GOOD_CARD);
        paying.plan("none", 1);
        paying.rewriteIntent(owed, 1, "eur");
        owed.inside(() -> reconciliation.sweep(owed.firm()));
        assertThat(paying.openOf(owed, invoice)).isEqualTo("999.99");
        assertThat(paying.now(owed, invoice).state()).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void another_currency_is_parked_and_touches_no_invoice() {
        var owed = paying.aFirmWithADebtor();
        var invoice = paying.anInvoice(owed, "B-1", "1000.00");
        paying.plan("lost", 100);
        paying.payByCard(
                checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK)), Paying.GOOD_CARD);
        paying.plan("none", 1);
        paying.rewriteIntent(owed, 100_000, "usd");
        owed.inside(() -> reconciliation.sweep(owed.firm()));
        assertThat(paying.openOf(owed, invoice)).isEqualTo("1000.00");
        assertThat(owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor())))
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.amount()).isEqualTo(Money.ofMinor(100_000, "USD"));
                    assertThat(payment.receiptNumber()).isNull();
                    assertThat(payment.credit().isZero()).isTrue();
                });
        assertThat(owed.inside(() -> allocations.creditOf(owed.firm(), owed.debtor(), Currency.getInstance("EUR")))
                        .isZero())
                .isTrue();
    }

    @Test
    void forged_old_changed_and_oversized_news_is_refused_and_strange_news_is_kept_but_no_dead_letter() {
        var owed = paying.aFirmWithADebtor();
        var body = event("evt_strange" + owed.key(), "moon.phase.changed", "{\"object\":\"moon\"}", false);
        long now = Instant.now().getEpochSecond();
        assertThat(paying.webhook(owed.key(), body, sign(owed, now, body)).statusCode())
                .isEqualTo(200);
        assertThat(owed.inside(() -> events.dead(owed.firm(), 10))).isEmpty();
        var torn = event("evt_torn" + owed.key(), "charge.refunded", "{\"object\":\"charge\"}", false);
        assertThat(paying.webhook(owed.key(), torn, sign(owed, now, torn)).statusCode())
                .isEqualTo(200);
        assertThat(owed.inside(() -> events.dead(owed.firm(), 10)))
                .singleElement()
                .satisfies(dead -> assertThat(dead.reason()).contains("charge.refunded"));
        assertThat(paying.webhook(owed.key(), body, sign(owed, now - 301, body)).statusCode())
                .isEqualTo(400);
        assertThat(paying.webhook(owed.key(), body, sign(owed, now - 290, body)).statusCode())
                .isEqualTo(200);
        assertThat(paying.webhook(owed.key(), body + " ", sign(owed, now, body)).statusCode())
                .isEqualTo(400);
        assertThat(paying.webhook("no-such-firm", body, sign(owed, now, body)).statusCode())
                .isEqualTo(400);
        var live = event(
                "evt_live" + owed.key(),
                "payment_intent.succeeded",
                "{\"object\":\"payment_intent\",\"id\":\"pi_x1\"}",
                true);
        assertThat(paying.webhook(owed.key(), live, sign(owed, now, live)).statusCode())
                .isEqualTo(400);
        var large = event("evt_large", "charge.refunded", "\"" + "x".repeat(5 << 20) + "\"", false);
        long begin = System.nanoTime();
        assertThat(paying.webhook(owed.key(), large, sign(owed, now, large)).statusCode())
                .isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private String paid(Paying.Case owed, InvoiceId invoice) {
        URI page = checkouts.start(owed.firm(), owed.debtor(), Paying.order(List.of(invoice), BACK));
        paying.payByCard(page, Paying.GOOD_CARD);
        Paying.await(() -> paying.now(owed, invoice).state(), InvoiceState.PAID::equals);
        return owed.inside(() -> payments.ofInvoice(owed.firm(), invoice))
                .getFirst()
                .reference();
    }

    private PaymentStatus status(Paying.Case owed) {
        return owed.inside(() -> payments.ofDebtor(owed.firm(), owed.debtor()))
                .getFirst()
                .status();
    }

    private void awaitOpen(Paying.Case owed, InvoiceId invoice, String open) {
        Paying.await(() -> paying.openOf(owed, invoice), open::equals);
    }

    private void refund(String intent, String amount) {
        assertThat(paying.sandbox(
                        "POST", "/refunds", "{\"paymentIntent\":\"%s\",\"amount\":\"%s\"}".formatted(intent, amount)))
                .isEqualTo(200);
    }

    private void dispute(String intent, String outcome) {
        assertThat(paying.sandbox(
                        "POST",
                        "/disputes",
                        "{\"paymentIntent\":\"%s\",\"outcome\":\"%s\"}".formatted(intent, outcome)))
                .isEqualTo(200);
    }

    private void verify(Paying.Case owed) {
        assertThat(owed.inside(() -> ledger.verify(owed.firm())).problems()).isEmpty();
    }

    private static String event(String id, String type, String object, boolean live) {
        return """
                {"id":"%s","object":"event","api_version":"2099-01-01.nova","created":1700000000,"livemode":%s,"type":"%s","data":{"object":%s}}""".formatted(id, live, type, object);
    }

    private static String sign(Paying.Case owed, long time, String body) {
        var mac = Hashes.hmac(owed.webhookSecret().getBytes(StandardCharsets.UTF_8), time + "." + body);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac);
    }
}
