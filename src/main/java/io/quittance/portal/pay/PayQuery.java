package io.quittance.portal.pay;

import com.vaadin.flow.router.QueryParameters;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.portal.invoice.InvoiceView;
import io.quittance.portal.pay.PayChoice.What;
import io.quittance.receivables.Position;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the pay page says: the payment page leads back to the same choice, and a reload or another language
 * keeps it. Whatever stands there, no more can be chosen than the visitor may see.
 *
 * @param invoice the one invoice that is paid; null = what the visit covers
 * @param currency null = the largest
 * @param again what is on its way is paid once more
 * @param left the visitor comes back from the payment page without having paid
 */
record PayQuery(
        @Nullable InvoiceId invoice,
        @Nullable String currency,
        String what,
        String chosen,
        boolean again,
        boolean left) {

    private static final String LATE = "late";
    private static final String SOME = "some";
    private static final String EVERYTHING = "everything";
    private static final String PART = "part";
    private static final int MOST = 400;

    static PayQuery of(QueryParameters query) {
        return new PayQuery(
                query.getSingleParameter("invoice").flatMap(InvoiceView::read).orElse(null),
                query.getSingleParameter("currency").orElse(null),
                query.getSingleParameter("what").orElse(""),
                query.getSingleParameter("chosen").orElse(""),
                query.getSingleParameter("again").isPresent(),
                query.getSingleParameter("left").isPresent());
    }

    /** The choice among what is asked for and, where there is more, all that may be paid. */
    PayChoice choice(Position asked, Position whole) {
        return new PayChoice(asked, whole, what(whole), again);
    }

    private What what(Position whole) {
        return switch (what) {
            case LATE -> new What.Late();
            case EVERYTHING -> new What.Everything();
            case SOME ->
                new What.Some(Arrays.stream(chosen.split(",", MOST))
                        .flatMap(id -> InvoiceView.read(id).stream())
                        .collect(Collectors.toSet()));
            case PART -> part(whole).<What>map(What.Part::new).orElseGet(What.All::new);
            default -> new What.All();
        };
    }

    private Optional<Money> part(Position whole) {
        try {
            return Optional.of(Money.parse(chosen, whole.currency().getCurrencyCode()));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    /** The address of this choice, behind the firm's own. */
    static String address(PayQuery from, PayChoice choice) {
        var at = new StringBuilder("pay?currency=").append(choice.whole().currency());
        if (from.invoice() != null) {
            at.append("&invoice=").append(from.invoice());
        }
        switch (choice.what()) {
            case What.All _ -> {}
            case What.Late _ -> at.append("&what=").append(LATE);
            case What.Everything _ -> at.append("&what=").append(EVERYTHING);
            case What.Some(var invoices) ->
                at.append("&what=")
                        .append(SOME)
                        .append("&chosen=")
                        .append(invoices.stream()
                                .limit(MOST)
                                .map(InvoiceId::toString)
                                .sorted()
                                .collect(Collectors.joining(",")));
            case What.Part(var amount) ->
                at.append("&what=").append(PART).append("&chosen=").append(amount.amountText());
        }
        return choice.again() ? at.append("&again=yes").toString() : at.toString();
    }
}
