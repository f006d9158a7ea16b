package io.quittance.console.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.waves.WaveNotice;
import io.quittance.parties.Firm;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.KpiReport;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.MoneyIn;
import io.quittance.reporting.Period;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FigureTile;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import io.quittance.waves.Waves;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The firm's figures, each with the question it answers; each opens the rows it is made of. */
@Route(value = "console/:firm", layout = FirmFrame.class)
@PermitAll
class OverviewView extends FirmPage {

    private final transient Kpis kpis;
    private final transient Ageing ageing;
    private final transient MoneyNotes money;
    private final transient Waves waves;

    OverviewView(StaffSession session, Kpis kpis, Ageing ageing, MoneyIn money, Waves waves) {
        super(session);
        this.kpis = kpis;
        this.ageing = ageing;
        this.money = new MoneyNotes(session, texts, money);
        this.waves = waves;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.OVERVIEW;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var today = session.today(firm);
        var report = session.in(firm).call(() -> kpis.of(firm.id(), today, Period.QUARTER));
        add(new PageHead(
                firm.name(),
                texts.of(OverviewText.OVERVIEW_PURPOSE, texts.formats().day(today))));
        add(new WaveNotice(texts, firm, session.in(firm).call(() -> waves.waiting(firm.id()))));
        if (report.figures().isEmpty()) {
            add(
                    new EmptyState(texts.of(OverviewText.NO_FIGURES), texts.of(OverviewText.NO_FIGURES_HINT)),
                    ActionLink.to(StaffPaths.imports(firm), texts.of(ConsoleText.IMPORTS))
                            .button(Emphasis.PRIMARY)
                            .testId("first-import"));
            return;
        }
        add(money.freshness(firm));
        var delays = session.in(firm).call(() -> ageing.averageDelay(firm.id(), today));
        for (var figures : byWeight(firm, report)) {
            if (report.figures().size() > 1) {
                add(new H2(figures.currency().getCurrencyCode()));
            }
            add(board(firm, report, figures, delays.get(figures.currency().getCurrencyCode())));
        }
        var ages = session.in(firm).call(() -> ageing.of(firm.id(), today));
        var history = session.in(firm).call(() -> kpis.history(firm.id(), today, firm.currency()));
        var beside = new Div(new Panel(texts.of(FiguresText.DSO_OVER_TIME), new DsoChart(texts, history)));
        beside.addClassName("q-beside");
        ages.figures()
                .forEach(age -> beside.add(ageing(firm, age, ages.figures().size() > 1)));
        add(beside);
    }

    /** The firm's own currency first, then the one with more open. */
    private static List<CurrencyKpis> byWeight(Firm firm, KpiReport report) {
        return report.figures().stream()
                .sorted(Comparator.comparing(
                                (CurrencyKpis one) -> !one.currency().equals(firm.currency()))
                        .thenComparingLong(one -> -one.receivables().minor()))
                .toList();
    }

    private Panel ageing(Firm firm, CurrencyAgeing age, boolean named) {
        var panel = new Panel(texts.of(AgeingText.AGEING_QUESTION), new AgeBars(texts, firm, age));
        return named ? panel.beside(new Span(age.currency().getCurrencyCode())) : panel;
    }

    private Div board(Firm firm, KpiReport report, CurrencyKpis figures, @Nullable BigDecimal delay) {
        var rows = StaffPaths.ageing(firm, figures.currency());
        var made = StaffPaths.figures(firm, figures.currency());
        var late = StaffPaths.ageing(firm, figures.currency(), StaffPaths.OVERDUE);
        var board = new Div(
                new FigureTile(texts.of(OverviewText.ASK_DSO), dso(figures), made)
                        .change(texts.of(OverviewText.SAY_DSO), StatusStyle.PLAIN),
                new FigureTile(texts.of(OverviewText.ASK_OPEN), texts.money(figures.receivables()), rows)
                        .change(texts.of(OverviewText.SAY_OPEN), StatusStyle.PLAIN),
                new FigureTile(texts.of(OverviewText.ASK_LATE), texts.money(figures.overdue()), late)
                        .change(
                                sayLate(figures),
                                figures.overdue().isPositive() ? StatusStyle.LATE : StatusStyle.PLAIN),
                new FigureTile(texts.of(OverviewText.ASK_DELAY), Figures.days(texts, delay), late)
                        .change(
                                texts.of(delay == null ? FiguresText.NOTHING_LATE : OverviewText.SAY_DELAY),
                                StatusStyle.PLAIN),
                new FigureTile(texts.of(OverviewText.ASK_CEI), Figures.percent(texts, figures.cei()), made)
                        .change(sayCei(report, figures), StatusStyle.PLAIN));
        board.addClassName("q-board");
        return board;
    }

    private String sayLate(CurrencyKpis figures) {
        return figures.overdueRatio() == null
                ? texts.of(FiguresText.NOTHING_OPEN)
                : texts.of(OverviewText.SAY_LATE, Figures.percent(texts, figures.overdueRatio()));
    }

    private String sayCei(KpiReport report, CurrencyKpis figures) {
        return figures.cei() == null
                ? texts.of(FiguresText.NOTHING_COLLECTABLE)
                : texts.of(
                        OverviewText.SAY_CEI,
                        texts.formats().shortDay(report.from()),
                        texts.formats().shortDay(report.on()));
    }

    private String dso(CurrencyKpis figures) {
        var beyond = figures.dsoBeyondDays();
        return beyond == null
                ? Figures.days(texts, figures.dsoCountBack())
                : texts.of(FiguresText.MORE_THAN_DAYS, beyond);
    }
}
