package io.quittance.portal.plan;

import com.vaadin.flow.router.QueryParameters;
import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What is about to be agreed upon or sent, as the address of the page says it.
 *
 * @param downPayment empty = none
 */
record Agreement(Selection selection, int count, LocalDate firstOn, String downPayment) {

    static Optional<Agreement> of(QueryParameters query) {
        try {
            return Optional.of(new Agreement(
                    Selection.of(query),
                    Integer.parseInt(query.getSingleParameter("count")
                            .filter(text -> text.matches("[0-9]{1,3}"))
                            .orElse("0")),
                    PlainDate.parse("first", query.getSingleParameter("first").orElse("")),
                    query.getSingleParameter("down").orElse("")));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    static Agreement of(Selection selection, Wish wish) {
        var down = wish.downPayment();
        return new Agreement(selection, wish.count(), wish.firstOn(), down == null ? "" : down.amountText());
    }

    /** @throws RefusedException when nobody could pay so */
    PlanTerms terms(Currency currency) {
        var down = downPayment.isEmpty() ? null : Money.parse(downPayment, currency.getCurrencyCode());
        return new PlanTerms(firstOn, Interval.MONTH, null, count, down);
    }

    /** Its part of an address. */
    String address() {
        return selection.address() + "&count=" + count + "&first=" + firstOn
                + (downPayment.isEmpty() ? "" : "&down=" + downPayment);
    }
}
