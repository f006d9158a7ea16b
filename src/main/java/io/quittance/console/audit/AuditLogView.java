package io.quittance.console.audit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.SetupNav;
import io.quittance.identity.Staff;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What was done at a firm; only the firm's own people read it. */
@Route(value = "console/:firm/" + StaffPaths.AUDIT, layout = FirmFrame.class)
@PermitAll
class AuditLogView extends FirmPage {

    private final transient AuditReading reading;
    private final transient Staff staff;

    AuditLogView(StaffSession session, AuditReading reading, Staff staff) {
        super(session);
        this.reading = reading;
        this.staff = staff;
    }

    @Override
    protected TextKey title() {
        return AuditLogText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var people = session.asFirm(firm).call(() -> staff.of(firm.id()));
        add(
                new SetupNav(texts, firm, session, title()),
                new PageHead(texts.of(AuditLogText.TITLE), texts.of(AuditLogText.PURPOSE)),
                reading.panel(texts, firm.zone(), () -> session.asFirm(firm), firm.id(), people, List.of(firm)));
    }
}
