package io.quittance.console;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.quittance.console.audit.AuditLogText;
import io.quittance.staff.StaffFrame;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.TopBar;
import jakarta.annotation.security.PermitAll;

/** The frame of the operator's pages. */
@StyleSheet("styles/desk.css")
@StyleSheet("styles/console.css")
@JsModule("./staff-keys.ts")
@PermitAll
public class OperatorFrame extends StaffFrame {

    OperatorFrame(StaffSession session, AuthenticationContext authentication) {
        super(authentication);
        var member = session.member();
        var texts = StaffTexts.of(member);
        var home = "/" + StaffPaths.OPERATOR;
        var places = new TopBar(home, texts.of(ConsoleText.OPERATOR), texts.of(ConsoleText.CONSOLE))
                .link(StaffPaths.OPERATOR, texts.of(ConsoleText.FIRMS), 0)
                .link(StaffPaths.OPERATOR_PEOPLE, texts.of(ConsoleText.PEOPLE), 0)
                .link(StaffPaths.OPERATOR_JOBS, texts.of(ConsoleText.JOBS), 0)
                .link(StaffPaths.OPERATOR_MESSAGES, texts.of(ConsoleText.UNCLEAR_MESSAGES), 0)
                .link(StaffPaths.OPERATOR_PAYMENTS, texts.of(ConsoleText.DEAD_EVENTS), 0)
                .link(StaffPaths.OPERATOR_AUDIT, texts.of(AuditLogText.TITLE), 0);
        bar(places, member);
    }
}
