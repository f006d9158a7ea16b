package io.quittance.console.figures;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.quittance.reporting.MonthPoint;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import io.quittance.ui.MoneyText;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Objects;

/** DSO over twelve months as a line, said in a sentence for those who cannot see it, and as a table for all. */
final class DsoChart extends Div {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 160;
    private static final int LEFT = 40;
    private static final int FOOT = 24;

    private final StaffTexts texts;

    DsoChart(StaffTexts texts, List<MonthPoint> points) {
        this.texts = texts;
        addClassName("q-chart");
        var known = points.stream().filter(point -> point.dso() != null).toList();
        if (known.isEmpty()) {
            add(new Span(texts.of(AgeingText.NO_ROWS_HINT)));
            return;
        }
        var svg = new Svg(drawing(sinceFirst(points)));
        svg.getElement().setAttribute("role", "img").setAttribute("aria-label", sentence(known));
        var table = new NativeDetails(texts.of(FiguresText.AS_TABLE), table(points));
        add(svg, table);
    }

    /** A firm that is new here has no figures for the months before. */
    private static List<MonthPoint> sinceFirst(List<MonthPoint> points) {
        return points.stream().dropWhile(point -> point.dso() == null).toList();
    }

    private String sentence(List<MonthPoint> known) {
        var last = known.getLast();
        return texts.of(
                FiguresText.CHART_SENTENCE, days(known.getFirst()), month(known.getFirst()), days(last), month(last));
    }

    private DataTable<MonthPoint> table(List<MonthPoint> points) {
        var table = new DataTable<MonthPoint>(texts.of(FiguresText.DSO_OVER_TIME))
                .text(texts.of(FiguresText.MONTH), this::month)
                .figures(texts.of(FiguresText.SALES), point -> new MoneyText(point.sales(), texts.formats()))
                .figures(texts.of(FiguresText.OPEN), point -> new MoneyText(point.receivables(), texts.formats()))
                .figures(texts.of(FiguresText.LATE), point -> new MoneyText(point.overdue(), texts.formats()))
                .figures(texts.of(FiguresText.DSO), point -> new Span(days(point)));
        table.show(points.reversed());
        return table;
    }

    private String drawing(List<MonthPoint> points) {
        var top = points.stream()
                .map(MonthPoint::dso)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        int scale = Math.max(10, (top.intValue() / 10 + 1) * 10);
        var text = new StringBuilder("<svg viewBox=\"0 0 %d %d\" class=\"q-line\">".formatted(WIDTH, HEIGHT));
        for (int tick = 0; tick <= 2; tick++) {
            int y = y(scale * tick / 2, scale);
            text.append("<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>".formatted(LEFT, WIDTH, y, y));
            text.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>"
                    .formatted(LEFT - 8, y + 4, scale * tick / 2));
        }
        var line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            int x = LEFT + 20 + i * (WIDTH - LEFT - 40) / Math.max(1, points.size() - 1);
            text.append("<text class=\"q-month\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(x, HEIGHT - 4, shortMonth(points.get(i))));
            var dso = points.get(i).dso();
            if (dso != null) {
                int y = y(dso.intValue(), scale);
                line.append(line.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
                text.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\"/>".formatted(x, y));
            }
        }
        return text.append("<path d=\"").append(line).append("\"/></svg>").toString();
    }

    private static int y(int days, int scale) {
        return 8 + (HEIGHT - FOOT - 16) * (scale - days) / scale;
    }

    private String days(MonthPoint point) {
        var dso = point.dso();
        return dso == null
                ? texts.of(FiguresText.UNDEFINED)
                : texts.of(FiguresText.DAYS, Figures.rounded(texts, dso, 1));
    }

    private String month(MonthPoint point) {
        return point.on()
                        .getMonth()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, texts.formats().locale()) + " "
                + point.on().getYear();
    }

    private String shortMonth(MonthPoint point) {
        return point.on()
                .getMonth()
                .getDisplayName(TextStyle.SHORT_STANDALONE, texts.formats().locale());
    }
}
