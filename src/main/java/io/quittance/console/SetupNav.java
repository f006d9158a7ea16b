package io.quittance.console;

import com.vaadin.flow.component.html.Nav;
import io.quittance.console.audit.AuditLogText;
import io.quittance.console.golive.GoLiveText;
import io.quittance.console.planrules.PlanRulesText;
import io.quittance.console.settings.IdentityText;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages on which a firm is set up, as a menu beside the page. */
public final class SetupNav extends Nav {

    static final String FIRST = "/scenarios";

    private static final String AUDIT = "/" + StaffPaths.AUDIT;

    private static final Map<String, TextKey> FOR_ADMINISTRATORS = new LinkedHashMap<>();

    static {
        FOR_ADMINISTRATORS.put("/" + StaffPaths.GO_LIVE, GoLiveText.TITLE);
        FOR_ADMINISTRATORS.put("/" + StaffPaths.IDENTITY, IdentityText.TITLE);
        FOR_ADMINISTRATORS.put("/" + StaffPaths.PLAN_RULES, PlanRulesText.TITLE);
        FOR_ADMINISTRATORS.put("/people", ConsoleText.PEOPLE);
        FOR_ADMINISTRATORS.put("/clients", ConsoleText.API_CLIENTS);
        FOR_ADMINISTRATORS.put("/senders", ConsoleText.SENDERS);
        FOR_ADMINISTRATORS.put("/payments", ConsoleText.CARD_PAYMENTS);
    }

    /** The pages that this person may see, with the one that is open marked. */
    public SetupNav(StaffTexts texts, Firm firm, StaffSession session, TextKey here) {
        addClassName("q-subnav");
        getElement().setAttribute("aria-label", texts.of(ConsoleText.SET_UP));
        link(texts, firm, FIRST, ConsoleText.SCENARIOS, here);
        if (session.isAdmin(firm)) {
            FOR_ADMINISTRATORS.forEach((page, title) -> link(texts, firm, page, title, here));
        }
        if (session.isOwn(firm)) {
            link(texts, firm, AUDIT, AuditLogText.TITLE, here);
        }
    }

    /** The place in the top bar that stands for an address. */
    static String place(String path) {
        int last = path.lastIndexOf('/');
        if (last <= 0 || path.startsWith(StaffPaths.OPERATOR)) {
            return path;
        }
        var page = path.substring(last);
        return page.equals(AUDIT) || FOR_ADMINISTRATORS.containsKey(page) ? path.substring(0, last) + FIRST : path;
    }

    private void link(StaffTexts texts, Firm firm, String page, TextKey title, TextKey here) {
        var link = ActionLink.to(StaffPaths.console(firm) + page, texts.of(title));
        if (title.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
