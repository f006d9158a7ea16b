package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** All firms of the installation. */
@Route(value = OperatorFrame.HOME, layout = OperatorFrame.class)
@PermitAll
class FirmsView extends OperatorPage {

    private final transient Firms firms;

    FirmsView(Console console, Firms firms) {
        super(console);
        this.firms = firms;
    }

    @Override
    ConsoleText title() {
        return FIRMS;
    }

    @Override
    void show(BeforeEnterEvent event) {
        var table = new DataTable<Firm>(voice.say(FIRMS))
                .cell(voice.say(NAME), firm -> ActionLink.to(OperatorFrame.HOME + "/firm/" + firm.key(), firm.name()))
                .text(voice.say(KEY), Firm::key)
                .text(
                        voice.say(COUNTRY),
                        firm -> Locale.of("", firm.country().value())
                                .getDisplayCountry(voice.formats().locale()))
                .text(voice.say(CURRENCY), firm -> firm.currency().getCurrencyCode())
                .text(voice.say(ZONE), firm -> firm.zone().getId())
                .cell(
                        voice.say(STATE),
                        firm -> firm.pausedSince() == null
                                ? new StatusPill(voice.say(RUNS), Tone.OK)
                                : new StatusPill(voice.say(PAUSED), Tone.HELD))
                .cell("", this::pause);
        table.show(console.asOperator(firms::all));
        add(
                new PageHead(voice.say(FIRMS), voice.say(FIRMS_PURPOSE))
                        .actions(ActionLink.to(OperatorFrame.HOME + "/new-firm", voice.say(NEW_FIRM))
                                .button(Emphasis.PRIMARY)
                                .testId("new-firm")),
                new Panel("", table));
    }

    private Component pause(Firm firm) {
        boolean paused = firm.pausedSince() != null;
        var button = new ActionButton(voice.say(paused ? RESUME : PAUSE), Emphasis.QUIET, () -> {
            console.asOperator(() -> {
                if (paused) {
                    firms.resume(firm.id());
                } else {
                    firms.pause(firm.id());
                }
                return true;
            });
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
        return new Span(button);
    }
}
