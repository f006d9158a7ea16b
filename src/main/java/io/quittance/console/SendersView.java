package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;

/** In whose name messages go out, country by country; without an entry nothing leaves. */
@Route(value = "console/:firm/senders", layout = FirmFrame.class)
@PermitAll
class SendersView extends FirmPage {

    private final transient SenderCapacities capacities;
    private final transient SenderGrants grants;

    SendersView(Console console, SenderCapacities capacities, SenderGrants grants) {
        super(console);
        this.capacities = capacities;
        this.grants = grants;
    }

    @Override
    ConsoleText title() {
        return SENDERS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        var list = new SenderList(
                voice,
                firm,
                console.today(firm),
                () -> console.asAdmin(firm, () -> capacities.of(firm.id())),
                capacity -> console.asAdmin(firm, () -> grants.grant(capacity, console.actor())));
        add(
                new SetupNav(voice, firm, true, title()),
                new PageHead(voice.say(SENDERS), voice.say(SENDERS_PURPOSE)).actions(list.adding(Emphasis.PRIMARY)),
                new Panel("", list));
    }
}
