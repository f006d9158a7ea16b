package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.parties.Firm;
import io.quittance.reporting.Ageing;
import io.quittance.reporting.AgeingReport.CurrencyAgeing;
import io.quittance.reporting.KpiReport.CurrencyKpis;
import io.quittance.reporting.Kpis;
import io.quittance.reporting.Period;
import io.quittance.ui.EmptyState;
import io.quittance.ui.FigureTile;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The firm's figures, each with the question it answers; each opens the rows it is made of. */
@Route(value = "console/:firm", layout = FirmFrame.class)
@PermitAll
class OverviewView extends FirmPage {

    private final transient Kpis kpis;
    private final transient Ageing ageing;

    OverviewView(Console console, Kpis kpis, Ageing ageing) {
        super(console);
        this.kpis = kpis;
        this.ageing = ageing;
    }

    @Override
    ConsoleText title() {
        return OVERVIEW;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        var today = console.today(firm);
        var report = console.in(firm, () -> kpis.of(firm.id(), today, Period.QUARTER));
        add(new PageHead(
                firm.name(), voice.say(OVERVIEW_PURPOSE, voice.formats().day(today))));
        if (report.figures().isEmpty()) {
            add(new EmptyState(voice.say(NO_FIGURES), voice.say(NO_FIGURES_HINT)));
            return;
        }
        for (var figures : report.figures()) {
            if (report.figures().size() > 1) {
                add(new H2(figures.currency().getCurrencyCode()));
            }
            add(board(firm, figures));
        }
        var ages = console.in(firm, () -> ageing.of(firm.id(), today));
        var history = console.in(firm, () -> kpis.history(firm.id(), today, firm.currency()));
        var beside = new Div(new Panel(voice.say(DSO_OVER_TIME), new DsoChart(voice, history)));
        beside.addClassName("q-beside");
        ages.figures()
                .forEach(age -> beside.add(ageing(firm, age, ages.figures().size() > 1)));
        add(beside);
    }

    private Panel ageing(Firm firm, CurrencyAgeing age, boolean named) {
        var panel = new Panel(voice.say(AGEING_QUESTION), new AgeBars(voice, firm, age));
        return named ? panel.beside(new Span(age.currency().getCurrencyCode())) : panel;
    }

    private Div board(Firm firm, CurrencyKpis figures) {
        var home = "console/" + firm.key();
        var rows = home + "/ageing?currency=" + figures.currency().getCurrencyCode();
        var made = home + "/figures?currency=" + figures.currency().getCurrencyCode();
        var board = new Div(
                new FigureTile(voice.say(ASK_DSO), dso(figures), made).change(voice.say(SAY_DSO), Tone.PLAIN),
                new FigureTile(voice.say(ASK_OPEN), voice.money(figures.receivables()), rows)
                        .change(voice.say(SAY_OPEN), Tone.PLAIN),
                new FigureTile(voice.say(ASK_LATE), voice.money(figures.overdue()), rows + "&bucket=1-30")
                        .change(voice.say(SAY_LATE, percent(figures.overdueRatio())), Tone.LATE),
                new FigureTile(voice.say(ASK_ADD), days(figures.averageDaysDelinquent()), made)
                        .change(voice.say(SAY_ADD), Tone.PLAIN),
                new FigureTile(voice.say(ASK_BEST), days(figures.bestPossibleDso()), made)
                        .change(voice.say(SAY_BEST), Tone.PLAIN),
                new FigureTile(voice.say(ASK_CEI), percent(figures.cei()), made)
                        .change(voice.say(SAY_CEI), Tone.PLAIN));
        board.addClassName("q-board");
        return board;
    }

    private String dso(CurrencyKpis figures) {
        var beyond = figures.dsoBeyondDays();
        return beyond == null ? days(figures.dsoCountBack()) : voice.say(MORE_THAN_DAYS, beyond);
    }

    private String days(@Nullable BigDecimal days) {
        return days == null ? voice.say(UNDEFINED) : voice.say(DAYS, Figures.rounded(voice, days, 1));
    }

    private String percent(@Nullable BigDecimal percent) {
        return percent == null ? voice.say(UNDEFINED) : Figures.rounded(voice, percent, 1) + "\u00a0%";
    }
}
