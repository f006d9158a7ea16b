package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.kernel.CountryCode;
import io.quittance.parties.Firm;
import io.quittance.reminders.Scenario;
import io.quittance.reminders.Scenarios;
import io.quittance.reminders.Step;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which steps a firm takes, for whom and when. */
@Route(value = "console/:firm/scenarios", layout = FirmFrame.class)
@PermitAll
class ScenariosView extends FirmPage {

    private final transient Scenarios scenarios;

    ScenariosView(Console console, Scenarios scenarios) {
        super(console);
        this.scenarios = scenarios;
    }

    @Override
    ConsoleText title() {
        return SCENARIOS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        add(
                new SetupNav(voice, firm, console.isAdmin(firm), title()),
                new PageHead(voice.say(SCENARIOS), voice.say(SCENARIOS_PURPOSE)));
        console.in(firm, () -> scenarios.of(firm.id())).forEach(scenario -> add(panel(scenario)));
    }

    private Panel panel(Scenario scenario) {
        var steps = new OrderedList();
        steps.addClassName("q-steps");
        scenario.steps().forEach(step -> steps.add(line(step)));
        var version = new Span(scenario.key() + " · " + voice.say(VERSION, scenario.version()));
        version.addClassName("q-soft");
        return new Panel(voice.word(scenario.kind()) + ", " + country(scenario.country()), steps).beside(version);
    }

    private ListItem line(Step step) {
        var when = step.offsetDays() < 0
                ? voice.count(DAYS_BEFORE, -step.offsetDays())
                : voice.count(DAYS_AFTER, step.offsetDays());
        var words = new Paragraph(Steps.name(voice, step.key()) + " · " + voice.word(step.channel()));
        if (step.startsLegalClock()) {
            var clock = new Span(" · " + voice.say(LEGAL_CLOCK, step.noticeDays()));
            clock.addClassName("q-soft");
            words.add(clock);
        }
        return new ListItem(words, new Span(when));
    }

    private String country(@Nullable CountryCode country) {
        return country == null
                ? voice.say(OTHER_COUNTRIES)
                : Locale.of("", country.value())
                        .getDisplayCountry(voice.formats().locale());
    }
}
