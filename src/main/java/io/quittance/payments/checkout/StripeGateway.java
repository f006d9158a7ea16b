package io.quittance.payments.checkout;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundListParams;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final String base;
    private final int readMillis;

    StripeGateway(
            @Value("${stripe.api-base}") String base,
            @Value("${quittance.stripe.read-timeout-millis:10000}") int readMillis) {
        this.base = base;
        this.readMillis = readMillis;
    }

    /** Opens the payment page. The same key again gives the same page. */
    Session open(StripeKeys keys, CheckoutRequest request) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey(request.key()).build();
        return client(keys).v1().checkout().sessions().create(request.toParams(), options);
    }

    /** Closes a payment page, so that nobody can pay on it. Stripe refuses when somebody has, or when it is closed. */
    void close(StripeKeys keys, String session) throws StripeException {
        client(keys).v1().checkout().sessions().expire(session);
    }

    /**
     * What Stripe says now.
     *
     * @param object a session or a payment intent
     */
    StripeTruth look(StripeKeys keys, String object) throws StripeException {
        return new StripeReading(client(keys)).look(object);
    }

    /** Payments, refunds and disputes since a moment, as payment intents to compare with the books. */
    Set<String> movedSince(StripeKeys keys, Instant since) throws StripeException {
        var client = client(keys).v1();
        var moved = new TreeSet<String>();
        long from = since.getEpochSecond();
        var charges = ChargeListParams.builder()
                .setLimit(100L)
                .setCreated(ChargeListParams.Created.builder().setGte(from).build());
        for (var charge : client.charges().list(charges.build()).autoPagingIterable()) {
            Optional.ofNullable(charge.getPaymentIntent()).ifPresent(moved::add);
        }
        var refunds = RefundListParams.builder()
                .setLimit(100L)
                .setCreated(RefundListParams.Created.builder().setGte(from).build());
        for (var refund : client.refunds().list(refunds.build()).autoPagingIterable()) {
            Optional.ofNullable(refund.getPaymentIntent()).ifPresent(moved::add);
        }
        var disputes = DisputeListParams.builder()
                .setLimit(100L)
                .setCreated(DisputeListParams.Created.builder().setGte(from).build());
        for (var dispute : client.disputes().list(disputes.build()).autoPagingIterable()) {
            Optional.ofNullable(dispute.getPaymentIntent()).ifPresent(moved::add);
        }
        return moved;
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
}
