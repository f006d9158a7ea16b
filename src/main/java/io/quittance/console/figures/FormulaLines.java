package io.quittance.console.figures;

import io.quittance.parties.Firm;
import io.quittance.reporting.AgeBucket;
import io.quittance.reporting.KpiReport;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.KpiReport.PeeledMonth;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each figure with its formula in words, the numbers put in, and the rows that its terms count. */
final class FormulaLines {

    private final StaffTexts texts;
    private final Firm firm;
    private final KpiReport report;
    private final CurrencyKpis figures;

    /** A figure. @param filled the formula with numbers; empty where the figure is itself what is counted */
    record Line(String name, String figure, String formula, String filled, List<ActionLink> rows) {}

    FormulaLines(StaffTexts texts, Firm firm, KpiReport report, CurrencyKpis figures) {
        this.texts = texts;
        this.firm = firm;
        this.report = report;
        this.figures = figures;
    }

    List<Line> all() {
        return List.of(
                counted(FiguresText.OPEN, texts.money(figures.receivables()), FiguresText.FORMULA_OPEN, open()),
                counted(FiguresText.LATE, texts.money(figures.overdue()), FiguresText.FORMULA_LATE, late()),
                new Line(
                        texts.of(FiguresText.SALES),
                        texts.money(figures.sales()),
                        texts.of(FiguresText.FORMULA_SALES),
                        "",
                        List.of()),
                perSales(FiguresText.DSO_SIMPLE, FiguresText.FORMULA_DSO, figures.dsoSimple(), true),
                countBack(),
                perSales(FiguresText.DSO_BEST, FiguresText.FORMULA_BEST, figures.bestPossibleDso(), false),
                add(),
                cei(),
                ratio());
    }

    private Line counted(FiguresText name, String figure, FiguresText formula, ActionLink rows) {
        return new Line(texts.of(name), figure, texts.of(formula), "", List.of(rows));
    }

    private Line perSales(FiguresText name, FiguresText formula, @Nullable BigDecimal days, boolean all) {
        var money = all ? figures.receivables() : figures.notDue();
        return new Line(
                texts.of(name),
                Figures.days(texts, days),
                texts.of(formula),
                days == null
                        ? texts.of(FiguresText.NO_SALES)
                        : texts.of(
                                FiguresText.FILLED_DSO,
                                texts.money(money),
                                texts.money(figures.sales()),
                                report.days()),
                List.of(all ? open() : notDue()));
    }

    private Line countBack() {
        var beyond = figures.dsoBeyondDays();
        var parts = figures.peeled().stream().map(this::peeled).collect(Collectors.joining(" + "));
        return new Line(
                texts.of(FiguresText.DSO_COUNT_BACK),
                beyond == null
                        ? Figures.days(texts, figures.dsoCountBack())
                        : texts.of(FiguresText.MORE_THAN_DAYS, beyond),
                texts.of(FiguresText.FORMULA_COUNT_BACK),
                parts.isEmpty() || beyond != null
                        ? ""
                        : texts.of(FiguresText.FILLED_COUNT_BACK, texts.money(figures.receivables()), parts),
                List.of(open()));
    }

    private String peeled(PeeledMonth part) {
        var month = part.month()
                .getMonth()
                .getDisplayName(TextStyle.FULL_STANDALONE, texts.formats().locale());
        return texts.of(
                FiguresText.PEELED,
                texts.money(part.taken()),
                month + " " + part.month().getYear(),
                Figures.rounded(texts, part.days(), 1));
    }

    private Line add() {
        var cost = figures.averageDaysDelinquent();
        return new Line(
                texts.of(FiguresText.ADD),
                Figures.days(texts, cost),
                texts.of(FiguresText.FORMULA_ADD),
                cost == null
                        ? texts.of(FiguresText.NO_SALES)
                        : texts.of(
                                FiguresText.FILLED_ADD,
                                Figures.days(texts, figures.dsoSimple()),
                                Figures.days(texts, figures.bestPossibleDso())),
                List.of(late()));
    }

    private Line cei() {
        return new Line(
                texts.of(FiguresText.CEI),
                Figures.percent(texts, figures.cei()),
                texts.of(FiguresText.FORMULA_CEI),
                figures.cei() == null
                        ? texts.of(FiguresText.NOTHING_COLLECTABLE)
                        : texts.of(
                                FiguresText.FILLED_CEI,
                                texts.money(figures.openAtStart()),
                                texts.money(figures.sales()),
                                texts.money(figures.receivables()),
                                texts.money(figures.notDue())),
                List.of(open(), notDue()));
    }

    private Line ratio() {
        return new Line(
                texts.of(FiguresText.OVERDUE_RATIO),
                Figures.percent(texts, figures.overdueRatio()),
                texts.of(FiguresText.FORMULA_RATIO),
                figures.overdueRatio() == null
                        ? texts.of(FiguresText.NOTHING_OPEN)
                        : texts.of(
                                FiguresText.FILLED_RATIO,
                                texts.money(figures.overdue()),
                                texts.money(figures.receivables())),
                List.of(late(), open()));
    }

    private ActionLink open() {
        return ActionLink.to(StaffPaths.ageing(firm, figures.currency()), texts.of(FiguresText.OPEN));
    }

    private ActionLink late() {
        return ActionLink.to(
                StaffPaths.ageing(firm, figures.currency(), StaffPaths.OVERDUE), texts.of(FiguresText.LATE));
    }

    private ActionLink notDue() {
        return ActionLink.to(
                StaffPaths.ageing(firm, figures.currency(), AgeBucket.NOT_DUE.label()), texts.of(FiguresText.NOT_DUE));
    }
}
