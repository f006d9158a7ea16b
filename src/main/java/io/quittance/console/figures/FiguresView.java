package io.quittance.console.figures;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.parties.Firm;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.MoneyIn;
import io.quittance.reporting.Period;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.DataTable;
import io.quittance.ui.FilterBar;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each figure is made: its formula in words, for a month, a quarter or a year, and the months behind it. */
@Route(value = "console/:firm/figures", layout = FirmFrame.class)
@PermitAll
class FiguresView extends FirmPage {

    private final transient Kpis kpis;
    private final transient MoneyNotes money;

    /** A figure with its formula in words. */
    private record Line(String name, String figure, String formula) {}

    FiguresView(StaffSession session, Kpis kpis, MoneyIn money) {
        super(session);
        this.kpis = kpis;
        this.money = new MoneyNotes(session, texts, money);
    }

    @Override
    protected TextKey title() {
        return FiguresText.FIGURES;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var today = session.today(firm);
        var currency = AgeingView.currency(firm, event);
        var table = new DataTable<Line>(texts.of(FiguresText.FIGURES))
                .text(texts.of(FiguresText.FIGURE), Line::name)
                .figures(texts.of(FiguresText.VALUE), line -> new Span(line.figure()))
                .text(texts.of(FiguresText.FORMULA), Line::formula);
        var filter = new FilterBar<Period>(
                texts.of(FiguresText.PERIOD), period -> table.show(lines(firm, currency.getCurrencyCode(), period)));
        for (var period : List.of(Period.QUARTER, Period.MONTH, Period.YEAR)) {
            filter.filter(period, texts.word(period), -1);
        }
        table.show(lines(firm, currency.getCurrencyCode(), Period.QUARTER));
        add(
                new PageHead(texts.of(FiguresText.FIGURES), texts.of(FiguresText.FIGURES_PURPOSE)),
                money.freshness(firm),
                new Panel("", table).beside(filter));
        var history = session.in(firm).call(() -> kpis.history(firm.id(), today, currency));
        add(new Panel(texts.of(FiguresText.DSO_OVER_TIME), new DsoChart(texts, history)));
    }

    private List<Line> lines(Firm firm, String currency, Period period) {
        return session.in(firm).call(() -> kpis.of(firm.id(), session.today(firm), period)).figures().stream()
                .filter(figures -> figures.currency().getCurrencyCode().equals(currency))
                .flatMap(figures -> lines(figures).stream())
                .toList();
    }

    private List<Line> lines(CurrencyKpis figures) {
        var beyond = figures.dsoBeyondDays();
        return List.of(
                new Line(
                        texts.of(FiguresText.OPEN),
                        texts.money(figures.receivables()),
                        texts.of(FiguresText.FORMULA_OPEN)),
                new Line(
                        texts.of(FiguresText.LATE), texts.money(figures.overdue()), texts.of(FiguresText.FORMULA_LATE)),
                new Line(
                        texts.of(FiguresText.SALES), texts.money(figures.sales()), texts.of(FiguresText.FORMULA_SALES)),
                new Line(
                        texts.of(FiguresText.DSO_SIMPLE), days(figures.dsoSimple()), texts.of(FiguresText.FORMULA_DSO)),
                new Line(
                        texts.of(FiguresText.DSO_COUNT_BACK),
                        beyond == null ? days(figures.dsoCountBack()) : texts.of(FiguresText.MORE_THAN_DAYS, beyond),
                        texts.of(FiguresText.FORMULA_COUNT_BACK)),
                new Line(
                        texts.of(FiguresText.DSO_BEST),
                        days(figures.bestPossibleDso()),
                        texts.of(FiguresText.FORMULA_BEST)),
                new Line(
                        texts.of(FiguresText.ADD),
                        days(figures.averageDaysDelinquent()),
                        texts.of(FiguresText.FORMULA_ADD)),
                new Line(texts.of(FiguresText.CEI), percent(figures.cei()), texts.of(FiguresText.FORMULA_CEI)),
                new Line(
                        texts.of(FiguresText.OVERDUE_RATIO),
                        percent(figures.overdueRatio()),
                        texts.of(FiguresText.FORMULA_RATIO)));
    }

    private String days(@Nullable BigDecimal days) {
        return days == null
                ? texts.of(FiguresText.UNDEFINED)
                : texts.of(FiguresText.DAYS, Figures.rounded(texts, days, 1));
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? texts.of(FiguresText.UNDEFINED) : Figures.rounded(texts, percent, 1) + "\u00a0%";
    }
}
