package io.quittance.console;

import com.vaadin.flow.component.html.Nav;
import io.quittance.console.golive.GoLiveText;
import io.quittance.console.settings.IdentityText;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages on which a firm is set up, as a second row of places to go. */
public final class SetupNav extends Nav {

    static final String FIRST = "/scenarios";

    private static final Map<String, TextKey> FOR_ADMINISTRATORS = new LinkedHashMap<>();

    static {
        FOR_ADMINISTRATORS.put("/" + StaffPaths.GO_LIVE, GoLiveText.TITLE);
        FOR_ADMINISTRATORS.put("/" + StaffPaths.IDENTITY, IdentityText.TITLE);
        FOR_ADMINISTRATORS.put("/people", ConsoleText.PEOPLE);
        FOR_ADMINISTRATORS.put("/clients", ConsoleText.API_CLIENTS);
        FOR_ADMINISTRATORS.put("/senders", ConsoleText.SENDERS);
        FOR_ADMINISTRATORS.put("/payments", ConsoleText.CARD_PAYMENTS);
    }

    public SetupNav(StaffTexts texts, Firm firm, boolean administrator, TextKey here) {
        addClassName("q-subnav");
        getElement().setAttribute("aria-label", texts.of(ConsoleText.SET_UP));
        link(texts, firm, FIRST, ConsoleText.SCENARIOS, here);
        if (administrator) {
            FOR_ADMINISTRATORS.forEach((page, title) -> link(texts, firm, page, title, here));
        }
    }

    /** The place in the top bar that stands for an address. */
    static String place(String path) {
        int last = path.lastIndexOf('/');
        return last > 0 && FOR_ADMINISTRATORS.containsKey(path.substring(last))
                ? path.substring(0, last) + FIRST
                : path;
    }

    private void link(StaffTexts texts, Firm firm, String page, TextKey title, TextKey here) {
        var link = ActionLink.to(StaffPaths.console(firm) + page, texts.of(title));
        if (title.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
