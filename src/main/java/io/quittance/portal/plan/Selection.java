package io.quittance.portal.plan;

import com.vaadin.flow.router.QueryParameters;
import io.quittance.kernel.InvoiceId;
import io.quittance.portal.invoice.InvoiceView;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which open invoices a plan is to cover, as the address of the page says it. Whatever stands there, no more is chosen than what
 * the visitor may plan.
 *
 * @param currency null = the only one
 * @param chosen with {@link What#SOME}
 */
record Selection(@Nullable String currency, What what, Set<InvoiceId> chosen) {

    private static final int MOST = 400;

    /** What is covered. */
    enum What {
        LATE,
        ALL,
        SOME
    }

    Selection {
        chosen = Set.copyOf(chosen);
    }

    static Selection of(QueryParameters query) {
        var what = query.getSingleParameter("what").orElse("");
        return new Selection(
                query.getSingleParameter("currency").orElse(null),
                what.equals("late") ? What.LATE : what.equals("some") ? What.SOME : What.ALL,
                Arrays.stream(query.getSingleParameter("chosen").orElse("").split(",", MOST))
                        .flatMap(id -> InvoiceView.read(id).stream())
                        .collect(Collectors.toSet()));
    }

    Selection with(What other, Set<InvoiceId> invoices) {
        return new Selection(currency, other, invoices);
    }

    /** The invoices it stands for; all of them when it names none that is there. */
    List<InvoiceId> of(Position free) {
        var named = free.claims().stream()
                .filter(claim -> switch (what) {
                    case ALL -> true;
                    case LATE -> claim.isOverdueOn(free.asOf());
                    case SOME -> chosen.contains(claim.invoice());
                })
                .map(Claim::invoice)
                .toList();
        return named.isEmpty() ? free.claims().stream().map(Claim::invoice).toList() : named;
    }

    /** Its part of an address. */
    String address() {
        var at = new StringBuilder("what=").append(what.name().toLowerCase(Locale.ROOT));
        if (currency != null) {
            at.append("&currency=").append(currency);
        }
        if (what == What.SOME) {
            at.append("&chosen=")
                    .append(chosen.stream()
                            .limit(MOST)
                            .map(InvoiceId::toString)
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        return at.toString();
    }
}
