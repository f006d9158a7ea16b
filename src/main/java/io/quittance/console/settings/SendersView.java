package io.quittance.console.settings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.parties.Firm;
import io.quittance.parties.SenderCapacities;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
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

    SendersView(StaffSession session, SenderCapacities capacities, SenderGrants grants) {
        super(session);
        this.capacities = capacities;
        this.grants = grants;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.SENDERS;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var list = new SenderList(
                texts,
                firm,
                session.today(firm),
                () -> session.asAdmin(firm).call(() -> capacities.of(firm.id())),
                capacity -> session.asAdmin(firm).call(() -> grants.grant(capacity, session.actor())));
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(ConsoleText.SENDERS), texts.of(SendersText.SENDERS_PURPOSE))
                        .actions(list.adding(Emphasis.PRIMARY)),
                new Panel("", list));
    }
}
