package io.quittance.console;

import com.vaadin.flow.component.html.Nav;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages on which a firm is set up, as a second row of places to go. */
final class SetupNav extends Nav {

    static final String FIRST = "/scenarios";

    private static final Map<String, ConsoleText> FOR_ADMINISTRATORS = new LinkedHashMap<>();

    static {
        FOR_ADMINISTRATORS.put("/people", ConsoleText.PEOPLE);
        FOR_ADMINISTRATORS.put("/clients", ConsoleText.API_CLIENTS);
        FOR_ADMINISTRATORS.put("/senders", ConsoleText.SENDERS);
        FOR_ADMINISTRATORS.put("/payments", ConsoleText.CARD_PAYMENTS);
    }

    SetupNav(Voice voice, Firm firm, boolean administrator, ConsoleText here) {
        addClassName("q-subnav");
        getElement().setAttribute("aria-label", voice.say(ConsoleText.SET_UP));
        link(voice, firm, FIRST, ConsoleText.SCENARIOS, here);
        if (administrator) {
            FOR_ADMINISTRATORS.forEach((page, title) -> link(voice, firm, page, title, here));
        }
    }

    /** The place in the top bar that stands for an address. */
    static String place(String path) {
        int last = path.lastIndexOf('/');
        return last > 0 && FOR_ADMINISTRATORS.containsKey(path.substring(last))
                ? path.substring(0, last) + FIRST
                : path;
    }

    private void link(Voice voice, Firm firm, String page, ConsoleText title, ConsoleText here) {
        var link = ActionLink.to("console/" + firm.key() + page, voice.say(title));
        if (title == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
