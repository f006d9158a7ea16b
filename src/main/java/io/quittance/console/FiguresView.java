package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.parties.Firm;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.Period;
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

    /** A figure with its formula in words. */
    private record Line(String name, String figure, String formula) {}

    FiguresView(Console console, Kpis kpis) {
        super(console);
        this.kpis = kpis;
    }

    @Override
    ConsoleText title() {
        return FIGURES;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        var today = console.today(firm);
        var currency = AgeingView.currency(firm, event);
        var table = new DataTable<Line>(voice.say(FIGURES))
                .text(voice.say(FIGURE), Line::name)
                .figures(voice.say(VALUE), line -> new Span(line.figure()))
                .text(voice.say(FORMULA), Line::formula);
        var filter = new FilterBar<Period>(
                voice.say(PERIOD), period -> table.show(lines(firm, currency.getCurrencyCode(), period)));
        for (var period : List.of(Period.QUARTER, Period.MONTH, Period.YEAR)) {
            filter.filter(period, voice.word(period), -1);
        }
        table.show(lines(firm, currency.getCurrencyCode(), Period.QUARTER));
        add(new PageHead(voice.say(FIGURES), voice.say(FIGURES_PURPOSE)), new Panel("", table).beside(filter));
        var history = console.in(firm, () -> kpis.history(firm.id(), today, currency));
        add(new Panel(voice.say(DSO_OVER_TIME), new DsoChart(voice, history)));
    }

    private List<Line> lines(Firm firm, String currency, Period period) {
        return console.in(firm, () -> kpis.of(firm.id(), console.today(firm), period)).figures().stream()
                .filter(figures -> figures.currency().getCurrencyCode().equals(currency))
                .flatMap(figures -> lines(figures).stream())
                .toList();
    }

    private List<Line> lines(CurrencyKpis figures) {
        var beyond = figures.dsoBeyondDays();
        return List.of(
                new Line(voice.say(OPEN), voice.money(figures.receivables()), voice.say(FORMULA_OPEN)),
                new Line(voice.say(LATE), voice.money(figures.overdue()), voice.say(FORMULA_LATE)),
                new Line(voice.say(SALES), voice.money(figures.sales()), voice.say(FORMULA_SALES)),
                new Line(voice.say(DSO_SIMPLE), days(figures.dsoSimple()), voice.say(FORMULA_DSO)),
                new Line(
                        voice.say(DSO_COUNT_BACK),
                        beyond == null ? days(figures.dsoCountBack()) : voice.say(MORE_THAN_DAYS, beyond),
                        voice.say(FORMULA_COUNT_BACK)),
                new Line(voice.say(DSO_BEST), days(figures.bestPossibleDso()), voice.say(FORMULA_BEST)),
                new Line(voice.say(ADD), days(figures.averageDaysDelinquent()), voice.say(FORMULA_ADD)),
                new Line(voice.say(CEI), percent(figures.cei()), voice.say(FORMULA_CEI)),
                new Line(voice.say(OVERDUE_RATIO), percent(figures.overdueRatio()), voice.say(FORMULA_RATIO)));
    }

    private String days(@Nullable BigDecimal days) {
        return days == null ? voice.say(UNDEFINED) : voice.say(DAYS, Figures.rounded(voice, days, 1));
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? voice.say(UNDEFINED) : Figures.rounded(voice, percent, 1) + "\u00a0%";
    }
}
