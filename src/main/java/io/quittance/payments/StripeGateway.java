package io.quittance.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import io.quittance.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stripe over HTTP by its own library, with time limits and without the library's own repetition. Never called inside a
 * transaction.
 */
@Component
class StripeGateway {

    /** Metadata key under which Stripe's objects carry our key of the attempt. */
    static final String MARK = "quittance_checkout";

    private static final int CONNECT_MILLIS = 3_000;
    private static final Set<String> DECIDED = Set.of("succeeded", "processing", "canceled");
    private static final Set<String> NOT_TAKEN = Set.of("failed", "canceled");
    private static final Set<String> DISPUTE_OVER_FOR_US = Set.of("won", "warning_closed", "prevented");

    private final String base;
    private final int readMillis;

    StripeGateway(
            @Value("${stripe.api-base}") String base, @Value("${quittance.stripe.read-timeout-millis:10000}") int readMillis) {
        this.base = base;
        this.readMillis = readMillis;
    }

    /** Opens the payment page. The same key again gives the same page. */
    Session open(StripeKeys keys, CheckoutRequest request) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey(request.key()).build();
        return client(keys).v1().checkout().sessions().create(request.toParams(), options);
    }

    /** Closes a payment page that nobody shall use any more. */
    void close(StripeKeys keys, String session) throws StripeException {
        client(keys).v1().checkout().sessions().expire(session);
    }

    /**
     * What Stripe says now.
     *
     * @param object a session or a payment intent
     */
    StripeTruth look(StripeKeys keys, String object) throws StripeException {
        var client = client(keys);
        if (!object.startsWith("cs_")) {
            return ofIntent(client, object, null);
        }
        var session = client.v1().checkout().sessions().retrieve(object);
        return session.getPaymentIntent() == null
                ? withoutIntent(session)
                : ofIntent(client, session.getPaymentIntent(), session);
    }

    /** Payments, refunds and disputes since a moment, as payment intents to compare with the books. */
    Set<String> movedSince(StripeKeys keys, Instant since) throws StripeException {
        var client = client(keys).v1();
        var moved = new TreeSet<String>();
        long from = since.getEpochSecond();
        var charges = ChargeListParams.builder().setLimit(100L).setCreated(ChargeListParams.Created.builder().setGte(from).build());
        for (var charge : client.charges().list(charges.build()).autoPagingIterable()) {
            Optional.ofNullable(charge.getPaymentIntent()).ifPresent(moved::add);
        }
        var refunds = RefundListParams.builder().setLimit(100L).setCreated(RefundListParams.Created.builder().setGte(from).build());
        for (var refund : client.refunds().list(refunds.build()).autoPagingIterable()) {
            Optional.ofNullable(refund.getPaymentIntent()).ifPresent(moved::add);
        }
        var disputes = DisputeListParams.builder().setLimit(100L).setCreated(DisputeListParams.Created.builder().setGte(from).build());
        for (var dispute : client.disputes().list(disputes.build()).autoPagingIterable()) {
            Optional.ofNullable(dispute.getPaymentIntent()).ifPresent(moved::add);
        }
        return moved;
    }

    private StripeTruth withoutIntent(Session session) {
        var stage = "expired".equals(session.getStatus()) ? StripeTruth.Stage.EXPIRED : StripeTruth.Stage.OPEN;
        var mark = session.getMetadata() == null ? null : session.getMetadata().get(MARK);
        return new StripeTruth(
                mark, session.getId(), null, stage, null, Means.CARD, instant(session.getCreated()),
                Boolean.TRUE.equals(session.getLivemode()), List.of());
    }

    private StripeTruth ofIntent(StripeClient client, String id, @Nullable Session session) throws StripeException {
        var intent = client.v1()
                .paymentIntents()
                .retrieve(id, PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
        var page = session == null && !DECIDED.contains(intent.getStatus()) ? pageOf(client, id) : session;
        var stage = stage(intent, page);
        var minor = stage == StripeTruth.Stage.RECEIVED ? intent.getAmountReceived() : intent.getAmount();
        var charge = intent.getLatestChargeObject();
        var method = charge == null || charge.getPaymentMethodDetails() == null
                ? "card"
                : charge.getPaymentMethodDetails().getType();
        return new StripeTruth(
                intent.getMetadata() == null ? null : intent.getMetadata().get(MARK),
                page == null ? null : page.getId(),
                id,
                stage,
                money(minor, intent.getCurrency()),
                "card".equals(method) ? Means.CARD : method.endsWith("debit") ? Means.DEBIT : Means.OTHER,
                instant(charge == null ? intent.getCreated() : charge.getCreated()),
                Boolean.TRUE.equals(intent.getLivemode()),
                stage == StripeTruth.Stage.RECEIVED ? takings(client, id) : List.of());
    }

    private static @Nullable Session pageOf(StripeClient client, String intent) throws StripeException {
        var params = SessionListParams.builder().setPaymentIntent(intent).setLimit(1L).build();
        var pages = client.v1().checkout().sessions().list(params).getData();
        return pages.isEmpty() ? null : pages.getFirst();
    }

    private static StripeTruth.Stage stage(PaymentIntent intent, @Nullable Session session) {
        return switch (intent.getStatus()) {
            case "succeeded" -> StripeTruth.Stage.RECEIVED;
            case "processing" -> StripeTruth.Stage.PROCESSING;
            case "canceled" -> StripeTruth.Stage.FAILED;
            default -> session == null || "open".equals(session.getStatus())
                    ? StripeTruth.Stage.OPEN
                    : "expired".equals(session.getStatus()) ? StripeTruth.Stage.EXPIRED : StripeTruth.Stage.FAILED;
        };
    }

    private static List<StripeTruth.Taking> takings(StripeClient client, String intent) throws StripeException {
        var found = new ArrayList<StripeTruth.Taking>();
        var refunds = RefundListParams.builder().setPaymentIntent(intent).setLimit(100L).build();
        for (Refund refund : client.v1().refunds().list(refunds).autoPagingIterable()) {
            var state = NOT_TAKEN.contains(refund.getStatus()) ? StripeTruth.TakingState.RETURNED : StripeTruth.TakingState.TAKEN;
            var amount = money(refund.getAmount(), refund.getCurrency());
            found.add(new StripeTruth.Taking(
                    refund.getId(), false, amount, Money.zero(amount.currency()), state, instant(refund.getCreated())));
        }
        var disputes = DisputeListParams.builder().setPaymentIntent(intent).setLimit(100L).build();
        for (Dispute dispute : client.v1().disputes().list(disputes).autoPagingIterable()) {
            found.add(taking(dispute));
        }
        found.sort(Comparator.comparing(StripeTruth.Taking::at).thenComparing(StripeTruth.Taking::object));
        return List.copyOf(found);
    }

    private static StripeTruth.Taking taking(Dispute dispute) {
        var status = dispute.getStatus();
        var state = status.equals("lost")
                ? StripeTruth.TakingState.TAKEN
                : DISPUTE_OVER_FOR_US.contains(status) ? StripeTruth.TakingState.RETURNED : StripeTruth.TakingState.OPEN;
        long fee = Stream.ofNullable(dispute.getBalanceTransactions())
                .flatMap(List::stream)
                .mapToLong(line -> line.getFee() == null ? 0 : line.getFee())
                .sum();
        return new StripeTruth.Taking(
                dispute.getId(),
                true,
                money(dispute.getAmount(), dispute.getCurrency()),
                money(fee, dispute.getCurrency()),
                state,
                instant(dispute.getCreated()));
    }

    private StripeClient client(StripeKeys keys) {
        return StripeClient.builder()
                .setApiKey(keys.secretKey())
                .setApiBase(base)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(readMillis)
                .setMaxNetworkRetries(0)
                .build();
    }

    private static Money money(long minor, String currency) {
        return Money.ofMinor(minor, currency.toUpperCase(Locale.ROOT));
    }

    private static Instant instant(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond);
    }
}
