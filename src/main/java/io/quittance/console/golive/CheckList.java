package io.quittance.console.golive;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.EnumSet;
import java.util.Set;

/** What must be there before a firm goes live: done or missing, and where it is mended. */
public final class CheckList extends UnorderedList {

    /**
     * A list for the operator, who sees the firm's page with what can be mended.
     *
     * @param shown the checks to show, in the order of their enum
     */
    public CheckList(StaffTexts texts, Set<GoLiveCheck> missing, Set<GoLiveCheck> shown) {
        addClassName("q-steps");
        for (var check : GoLiveCheck.values()) {
            if (shown.contains(check)) {
                add(line(texts, check, missing.contains(check)));
            }
        }
    }

    /** All checks, with links to the places where the firm mends what is missing. */
    static CheckList withPlaces(StaffTexts texts, Firm firm, Set<GoLiveCheck> missing) {
        var list = new CheckList(texts, missing, EnumSet.allOf(GoLiveCheck.class));
        list.getChildren().forEach(line -> {
            var check = GoLiveCheck.valueOf(line.getElement().getAttribute("data-check"));
            if (missing.contains(check)) {
                ((ListItem) line).addComponentAtIndex(1, ActionLink.to(place(firm, check), texts.of(GoLiveText.MEND)));
            }
        });
        return list;
    }

    private static ListItem line(StaffTexts texts, GoLiveCheck check, boolean missing) {
        var words = new Paragraph(texts.word(check));
        var line = new ListItem(words);
        line.getElement().setAttribute("data-check", check.name());
        line.add(new StatusPill(
                texts.of(missing ? GoLiveText.MISSING : GoLiveText.DONE), missing ? StatusStyle.WAIT : StatusStyle.OK));
        return line;
    }

    private static String place(Firm firm, GoLiveCheck check) {
        return switch (check) {
            case IDENTITY, ADDRESS, ACCOUNT, BRAND -> StaffPaths.page(firm, StaffPaths.IDENTITY);
            case CAPACITY -> StaffPaths.page(firm, "senders");
            case SCENARIO -> StaffPaths.scenarios(firm);
            case PEOPLE -> StaffPaths.page(firm, "people");
            case IMPORT -> StaffPaths.imports(firm);
            case REHEARSAL -> StaffPaths.decisions(firm);
        };
    }
}
