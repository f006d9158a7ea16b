package io.quittance.console.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.parties.Firm;
import io.quittance.reporting.KpiReport;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.MoneyIn;
import io.quittance.reporting.Period;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FilterBar;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** How each figure is made: its formula in words, for a month, a quarter or a year, and the months behind it. */
@Route(value = "console/:firm/figures", layout = FirmFrame.class)
@PermitAll
class FiguresView extends FirmPage {

    private final transient Kpis kpis;
    private final transient MoneyNotes money;

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
        var place = new Div();
        var filter = new FilterBar<Period>(texts.of(FiguresText.PERIOD), period -> fill(place, firm, currency, period));
        for (var period : List.of(Period.QUARTER, Period.MONTH, Period.YEAR)) {
            filter.filter(period, texts.word(period), -1);
        }
        fill(place, firm, currency, Period.QUARTER);
        add(
                new PageHead(texts.of(FiguresText.FIGURES), texts.of(FiguresText.FIGURES_PURPOSE)),
                money.freshness(firm),
                new Panel("", place).beside(filter));
        var history = session.in(firm).call(() -> kpis.history(firm.id(), today, currency));
        add(new Panel(texts.of(FiguresText.DSO_OVER_TIME), new DsoChart(texts, history)));
    }

    private void fill(Div place, Firm firm, Currency currency, Period period) {
        var report = session.in(firm).call(() -> kpis.of(firm.id(), session.today(firm), period));
        var said = new Paragraph(currency.getCurrencyCode() + " · "
                + texts.of(
                        FiguresText.PERIOD_OF,
                        texts.formats().day(report.from()),
                        texts.formats().day(report.on()),
                        report.days()));
        said.addClassName("q-soft");
        place.removeAll();
        place.add(said);
        others(firm, report, currency).ifPresent(place::add);
        var lines = report.figures().stream()
                .filter(figures -> figures.currency().equals(currency))
                .flatMap(figures -> new FormulaLines(texts, firm, report, figures).all().stream())
                .toList();
        var table = new DataTable<FormulaLines.Line>(texts.of(FiguresText.FIGURES))
                .text(texts.of(FiguresText.FIGURE), FormulaLines.Line::name)
                .figures(texts.of(FiguresText.VALUE), line -> new Span(line.figure()))
                .cell(texts.of(FiguresText.FORMULA), FiguresView::formula)
                .cell(texts.of(FiguresText.ROWS), FiguresView::rows)
                .whenEmpty(new EmptyState(texts.of(OverviewText.NO_FIGURES), texts.of(OverviewText.NO_FIGURES_HINT)));
        table.show(lines);
        place.add(table);
    }

    /** Links to the other currencies: they are never added up. */
    private Optional<Div> others(Firm firm, KpiReport report, Currency shown) {
        var links = report.figures().stream()
                .map(CurrencyKpis::currency)
                .filter(currency -> !currency.equals(shown))
                .map(currency -> ActionLink.to(StaffPaths.figures(firm, currency), currency.getCurrencyCode()))
                .toList();
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var place = new Div(new Span(texts.of(FiguresText.CURRENCY)));
        links.forEach(place::add);
        place.addClassName("q-actions");
        return Optional.of(place);
    }

    private static Component formula(FormulaLines.Line line) {
        var words = new Div(line.formula());
        if (line.filled().isEmpty()) {
            return words;
        }
        var filled = new Div(line.filled());
        filled.addClassName("q-soft");
        return new Div(words, filled);
    }

    private static Component rows(FormulaLines.Line line) {
        var place = new Div();
        place.addClassName("q-actions");
        line.rows().forEach(place::add);
        return place;
    }
}
