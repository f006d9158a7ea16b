package io.quittance.console.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.parties.Firm;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.MoneyIn;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.FactList;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.time.temporal.ChronoUnit;

/** Says how old the money behind the figures is, and which money stands in none of them. */
public final class MoneyNotes {

    /** A week without any payment is more often a missing bank list than a week without payments. */
    private static final int OLD_DAYS = 7;

    private final StaffSession session;
    private final StaffTexts texts;
    private final MoneyIn money;

    /** Notes for whoever is signed in. */
    public MoneyNotes(StaffSession session, StaffTexts texts, MoneyIn money) {
        this.session = session;
        this.texts = texts;
        this.money = money;
    }

    /** Until when payments are known. */
    public Component freshness(Firm firm) {
        var last = session.in(firm).call(() -> money.last(firm.id()));
        if (last.isEmpty()) {
            return new Notice(texts.of(OverviewText.NO_PAYMENT), StatusStyle.INFO);
        }
        var day = texts.formats().day(last.get());
        long days = ChronoUnit.DAYS.between(last.get(), session.today(firm));
        if (days > OLD_DAYS) {
            return new Notice(texts.of(OverviewText.PAYMENT_LONG_AGO, day, days), StatusStyle.LATE);
        }
        var line = new Paragraph(texts.of(OverviewText.LAST_PAYMENT, day));
        line.addClassName("q-soft");
        return line;
    }

    /** Credit that the buckets do not deduct. */
    FactList credit(Firm firm, CurrencyAgeing figures) {
        var facts = new FactList();
        if (figures.credits().isPositive()) {
            facts.fact(texts.of(AgeingText.CREDIT_NOTES), texts.money(figures.credits()));
        }
        session.in(firm).call(() -> money.onAccount(firm.id())).stream()
                .filter(kept -> kept.currency().equals(figures.currency()))
                .forEach(kept -> facts.fact(texts.of(AgeingText.ON_ACCOUNT), texts.money(kept)));
        return facts;
    }
}
