package io.quittance.payments.checkout;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;
import io.quittance.kernel.Money;
import io.quittance.payments.Means;
import io.quittance.payments.charges.StripeUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one attempt to pay at Stripe and says it in our words. */
final class StripeReading {
    private static final Set<String> DECIDED = Set.of("succeeded", "processing", "canceled");
    private static final Set<String> NOT_TAKEN = Set.of("failed", "canceled");
    private static final Set<String> DISPUTE_OVER_FOR_US = Set.of("won", "warning_closed", "prevented");

    private final V1Services client;

    StripeReading(StripeClient client) {
        this.client = client.v1();
    }

    StripeTruth look(String object) throws StripeException {
        if (!object.startsWith("cs_")) {
            return ofIntent(object, null);
        }
        var session = client.checkout().sessions().retrieve(object);
        var intent = session.getPaymentIntent();
        return intent == null ? withoutIntent(session) : ofIntent(intent, session);
    }

    private StripeTruth withoutIntent(Session session) {
        var stage = "expired".equals(session.getStatus()) ? StripeTruth.Stage.EXPIRED : StripeTruth.Stage.OPEN;
        var mark = session.getMetadata() == null ? null : session.getMetadata().get(StripeGateway.MARK);
        return new StripeTruth(
                mark,
                session.getId(),
                null,
                stage,
                null,
                Means.CARD,
                instant(session.getCreated()),
                Boolean.TRUE.equals(session.getLivemode()),
                Refusal.NOT_TRIED,
                List.of());
    }

    private StripeTruth ofIntent(String id, @Nullable Session session) throws StripeException {
        var intent = client.paymentIntents()
                .retrieve(
                        id,
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge")
                                .build());
        var page = session == null && !DECIDED.contains(intent.getStatus()) ? pageOf(id) : session;
        var stage = stage(intent, page);
        var minor = stage == StripeTruth.Stage.RECEIVED ? intent.getAmountReceived() : intent.getAmount();
        var charge = intent.getLatestChargeObject();
        var method = charge == null || charge.getPaymentMethodDetails() == null
                ? "card"
                : charge.getPaymentMethodDetails().getType();
        return new StripeTruth(
                intent.getMetadata() == null ? null : intent.getMetadata().get(StripeGateway.MARK),
                page == null ? null : page.getId(),
                id,
                stage,
                money(minor, intent.getCurrency()),
                "card".equals(method) ? Means.CARD : method.endsWith("debit") ? Means.DEBIT : Means.OTHER,
                instant(charge == null ? intent.getCreated() : charge.getCreated()),
                Boolean.TRUE.equals(intent.getLivemode()),
                refusal(intent),
                stage == StripeTruth.Stage.RECEIVED ? takings(id) : List.of());
    }

    private static Refusal refusal(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        if (error == null) {
            return Refusal.NOT_TRIED;
        }
        return Refusal.of(error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode());
    }

    private @Nullable Session pageOf(String intent) throws StripeException {
        var params = SessionListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(1L)
                .build();
        var pages = client.checkout().sessions().list(params).getData();
        return pages.isEmpty() ? null : pages.getFirst();
    }

    private static StripeTruth.Stage stage(PaymentIntent intent, @Nullable Session session) {
        return switch (intent.getStatus()) {
            case "succeeded" -> StripeTruth.Stage.RECEIVED;
            case "processing" -> StripeTruth.Stage.PROCESSING;
            case "canceled" -> StripeTruth.Stage.FAILED;
            default ->
                session == null || "open".equals(session.getStatus())
                        ? StripeTruth.Stage.OPEN
                        : "expired".equals(session.getStatus()) ? StripeTruth.Stage.EXPIRED : StripeTruth.Stage.FAILED;
        };
    }

    private List<StripeTruth.Taking> takings(String intent) throws StripeException {
        var found = new ArrayList<StripeTruth.Taking>();
        var refunds = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(100L)
                .build();
        for (Refund refund : client.refunds().list(refunds).autoPagingIterable()) {
            var state = NOT_TAKEN.contains(refund.getStatus())
                    ? StripeTruth.TakingState.RETURNED
                    : StripeTruth.TakingState.TAKEN;
            var amount = money(refund.getAmount(), refund.getCurrency());
            found.add(new StripeTruth.Taking(
                    refund.getId(), false, amount, Money.zero(amount.currency()), state, instant(refund.getCreated())));
        }
        var disputes = DisputeListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(100L)
                .build();
        for (Dispute dispute : client.disputes().list(disputes).autoPagingIterable()) {
            found.add(taking(dispute));
        }
        found.sort(Comparator.comparing(StripeTruth.Taking::at).thenComparing(StripeTruth.Taking::object));
        return List.copyOf(found);
    }

    private static StripeTruth.Taking taking(Dispute dispute) {
        var status = dispute.getStatus();
        var state = status.equals("lost")
                ? StripeTruth.TakingState.TAKEN
                : DISPUTE_OVER_FOR_US.contains(status)
                        ? StripeTruth.TakingState.RETURNED
                        : StripeTruth.TakingState.OPEN;
        long fee = Stream.ofNullable(dispute.getBalanceTransactions())
                .flatMap(List::stream)
                .filter(line -> dispute.getCurrency().equals(line.getCurrency()))
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

    private static Money money(long minor, String currency) {
        return StripeUnits.money(minor, currency);
    }

    private static Instant instant(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond);
    }
}
