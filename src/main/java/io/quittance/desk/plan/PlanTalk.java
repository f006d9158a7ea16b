package io.quittance.desk.plan;

import io.quittance.desk.page.CasePage;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.parties.Firm;
import io.quittance.plans.terms.Wish;
import io.quittance.staff.StaffTexts;
import java.time.LocalDate;

/**
 * Where plans are talked about: with whom, in which words.
 *
 * @param changed to be told when something was done
 */
record PlanTalk(Firm firm, Debtor debtor, LocalDate today, StaffTexts texts, Told changed) {

    static PlanTalk of(CasePage page) {
        return new PlanTalk(page.firm(), page.file().debtor(), page.today(), page.texts(), page.changed()::tell);
    }

    /** {@code 6 × 100,00 €, monthly from 25 November 2026}. */
    String terms(Wish wish) {
        var first = wish.first();
        var others = wish.count() > 2 ? wish.schedule().instalments().get(1).amount() : first;
        var from = day(wish.firstOn());
        var how = texts.wordInside(wish.every());
        return first.equals(others)
                ? texts.of(PlanText.TERMS, wish.count(), money(first), how, from)
                : texts.of(PlanText.TERMS_DOWN, money(first), wish.count() - 1, money(others), how, from);
    }

    String day(LocalDate day) {
        return texts.formats().day(day);
    }

    String money(Money money) {
        return texts.money(money);
    }
}
