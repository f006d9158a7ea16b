package io.quittance.payments.checkout;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe is asked for, stored before it is asked: a repeated try sends the very same request under the same key.
 *
 * @param lines what is paid; amounts in Stripe's units
 * @param email filled in for the debtor on Stripe's page
 * @param returnUrl page of ours that Stripe leads to after a payment
 * @param cancelUrl page of ours that Stripe leads back to without one; null in what was stored before there was one
 */
record CheckoutRequest(
        String key,
        String currency,
        List<Line> lines,
        @Nullable String email,
        String language,
        String returnUrl,
        @Nullable String cancelUrl) {

    private static final int LINES = 20;

    /** One position of the payment page. */
    record Line(String name, long minor) {}

    /** Stripe's own form of it. */
    SessionCreateParams toParams() {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setLocale(SessionCreateParams.Locale.valueOf(language.toUpperCase(Locale.ROOT)))
                .setClientReferenceId(key)
                .setSuccessUrl(returnUrl + (returnUrl.contains("?") ? "&" : "?") + "session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(cancelUrl == null ? returnUrl : cancelUrl)
                .putMetadata(StripeGateway.MARK, key)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(StripeGateway.MARK, key)
                        .build());
        if (email != null) {
            params.setCustomerEmail(email);
        }
        shownLines().forEach(line -> params.addLineItem(lineItem(line)));
        return params.build();
    }

    /** Stripe's page shows a few positions; more become one. */
    private List<Line> shownLines() {
        return lines.size() <= LINES
                ? lines
                : List.of(new Line(
                        lines.getFirst().name() + " +" + (lines.size() - 1),
                        lines.stream().mapToLong(Line::minor).sum()));
    }

    private LineItem lineItem(Line line) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(currency.toLowerCase(Locale.ROOT))
                        .setUnitAmount(line.minor)
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(line.name)
                                .build())
                        .build())
                .build();
    }
}
