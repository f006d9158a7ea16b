package io.quittance.console.audit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.identity.Staff;
import io.quittance.parties.Firms;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.texts.TextKey;
import io.quittance.ui.PageHead;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;

/** What was done in the whole installation. */
@Route(value = StaffPaths.OPERATOR_AUDIT, layout = OperatorFrame.class)
@PermitAll
class OperatorAuditView extends OperatorPage {

    private final transient AuditReading reading;
    private final transient Staff staff;
    private final transient Firms firms;

    OperatorAuditView(StaffSession session, AuditReading reading, Staff staff, Firms firms) {
        super(session);
        this.reading = reading;
        this.staff = staff;
        this.firms = firms;
    }

    @Override
    protected TextKey title() {
        return AuditLogText.TITLE;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var people = session.asOperator().call(staff::all);
        var all = session.asOperator().call(firms::all);
        add(
                new PageHead(texts.of(AuditLogText.TITLE), texts.of(AuditLogText.PURPOSE)),
                reading.panel(texts, ZoneOffset.UTC, session::asOperator, null, people, all));
    }
}
