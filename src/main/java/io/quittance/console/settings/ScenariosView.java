package io.quittance.console.settings;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.dunning.PolicyText;
import io.quittance.dunning.Scenario;
import io.quittance.dunning.Step;
import io.quittance.kernel.CountryCode;
import io.quittance.parties.Firm;
import io.quittance.reminders.Scenarios;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StepNames;
import io.quittance.texts.TextKey;
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

    ScenariosView(StaffSession session, Scenarios scenarios) {
        super(session);
        this.scenarios = scenarios;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.SCENARIOS;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(ConsoleText.SCENARIOS), texts.of(ScenariosText.SCENARIOS_PURPOSE)));
        session.in(firm).call(() -> scenarios.of(firm.id())).forEach(scenario -> add(panel(scenario)));
        add(policy(scenarios.policy(texts.language())));
    }

    private Panel panel(Scenario scenario) {
        var steps = new OrderedList();
        steps.addClassName("q-steps");
        scenario.steps().forEach(step -> steps.add(line(step)));
        var version = new Span(scenario.key() + " · " + texts.of(ScenariosText.VERSION, scenario.version()));
        version.addClassName("q-soft");
        return new Panel(texts.word(scenario.kind()) + ", " + country(scenario.country()), steps).beside(version);
    }

    private static Panel policy(PolicyText policy) {
        var conditions = new OrderedList();
        conditions.addClassName("q-steps");
        policy.conditions().forEach(condition -> conditions.add(line(policy, condition)));
        return new Panel(policy.title(), conditions);
    }

    private static ListItem line(PolicyText policy, PolicyText.Line condition) {
        return condition.atExit()
                ? new ListItem(new Paragraph(condition.text()), new Span(policy.atExit()))
                : new ListItem(new Paragraph(condition.text()));
    }

    private ListItem line(Step step) {
        var when = step.offsetDays() < 0
                ? texts.of(ScenariosText.DAYS_BEFORE, -step.offsetDays())
                : texts.of(ScenariosText.DAYS_AFTER, step.offsetDays());
        var words = new Paragraph(StepNames.of(texts, step.key()) + " · " + texts.word(step.channel()));
        if (step.startsLegalClock()) {
            var clock = new Span(" · " + texts.of(ScenariosText.LEGAL_CLOCK, step.noticeDays()));
            clock.addClassName("q-soft");
            words.add(clock);
        }
        return new ListItem(words, new Span(when));
    }

    private String country(@Nullable CountryCode country) {
        return country == null
                ? texts.of(ScenariosText.OTHER_COUNTRIES)
                : Locale.of("", country.value())
                        .getDisplayCountry(texts.formats().locale());
    }
}
