package io.quittance.console.figures;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.FirmPlace;
import io.quittance.parties.Firm;
import io.quittance.reporting.ExpectedMoney;
import io.quittance.reporting.ExpectedMoney.Week;
import io.quittance.reporting.KeptPromises;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What debtors said will come, week by week, their word and what was agreed apart; and how far their word was good. */
@Route(value = "console/:firm/" + ExpectedView.PAGE, layout = FirmFrame.class)
@PermitAll
class ExpectedView extends FirmPage {

    static final String PAGE = "expected";

    private final transient ExpectedMoney expected;
    private final transient KeptPromises kept;

    ExpectedView(StaffSession session, ExpectedMoney expected, KeptPromises kept) {
        super(session);
        this.expected = expected;
        this.kept = kept;
    }

    /** Its place in the menu. */
    @Component
    @Order(45)
    static class Place implements FirmPlace {

        @Override
        public String path(Firm firm) {
            return StaffPaths.page(firm, PAGE);
        }

        @Override
        public TextKey label() {
            return ExpectedText.TITLE;
        }
    }

    @Override
    protected TextKey title() {
        return ExpectedText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var today = session.today(firm);
        var currency = AgeingView.currency(firm, event);
        add(new PageHead(texts.of(ExpectedText.TITLE), texts.of(ExpectedText.PURPOSE, currency.getCurrencyCode())));
        add(weeks(firm, today, currency));
        add(new Panel(texts.of(ExpectedText.KEPT), new Paragraph(keptRate(firm, today, currency))));
    }

    private Panel weeks(Firm firm, LocalDate today, Currency currency) {
        var weeks = session.in(firm).call(() -> expected.weeks(firm.id(), today, currency));
        var table = new DataTable<Week>(texts.of(ExpectedText.TITLE))
                .text(texts.of(ExpectedText.WEEK), week -> texts.formats().day(week.monday()))
                .figures(texts.of(ExpectedText.PROMISED), week -> new Span(texts.money(week.promised())))
                .figures(texts.of(ExpectedText.AGREED), week -> new Span(texts.money(week.agreed())))
                .whenEmpty(new EmptyState(texts.of(ExpectedText.NOTHING), texts.of(ExpectedText.NOTHING_HINT)));
        table.show(weeks);
        return new Panel("", table);
    }

    private String keptRate(Firm firm, LocalDate today, Currency currency) {
        var rates = session.in(firm)
                .call(() -> kept.of(firm.id(), today.minusYears(1), today))
                .get(currency);
        return rates == null || rates.byCount() == null
                ? texts.of(ExpectedText.KEPT_NONE)
                : texts.of(ExpectedText.KEPT_OF_YEAR, percent(rates.byCount()), percent(rates.byAmount()));
    }

    private String percent(@Nullable BigDecimal rate) {
        return rate == null ? "–" : Figures.rounded(texts, rate, 1) + "\u00a0%";
    }
}
