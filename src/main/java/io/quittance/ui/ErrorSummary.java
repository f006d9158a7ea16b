package io.quittance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.kernel.Language;
import io.quittance.texts.Texts;
import java.util.List;

/** All that is wrong in a form, at its top, each a link to its field; takes the focus when shown. */
public final class ErrorSummary extends Div {

    /**
     * One thing that is wrong.
     *
     * @param text what is wrong and how to mend it
     * @param fieldId the id of the control, see {@link Field#controlId()}
     */
    public record Fault(String text, String fieldId) {}

    /** Hidden until something is wrong. */
    public ErrorSummary() {
        addClassName("q-errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** A screen reader and the row of tabs hear it too, as long as it is so: "Erreur : Payer". */
    private static void sayInTheTitle(UI ui, boolean wrong) {
        var prefix = new Texts(Language.of(ui.getLocale())).of(PageFailureText.FAULT_TITLE);
        var title = ui.getInternals().getTitle();
        if (title != null && title.startsWith(prefix) != wrong) {
            ui.getPage().setTitle(wrong ? prefix + title : title.substring(prefix.length()));
        }
    }

    /** Shows these faults, or hides when there are none. */
    public void show(String title, List<Fault> faults) {
        removeAll();
        setVisible(!faults.isEmpty());
        getUI().ifPresent(ui -> sayInTheTitle(ui, !faults.isEmpty()));
        if (faults.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var fault : faults) {
            var link = new Anchor("#" + fault.fieldId(), fault.text());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        add(new H2(title), list);
        getElement().callJsFunction("focus");
    }
}
