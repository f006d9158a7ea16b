package io.quittance.portal.papers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import io.quittance.ui.ActionButton;
import java.util.List;

/** Entries as cards, a few at a time; the first new one takes the focus. */
final class EntryList extends Section {

    private final UnorderedList list = new UnorderedList();
    private final Div foot = new Div();

    EntryList() {
        list.addClassName("q-entries");
        add(list, foot);
    }

    void show(List<Entry> entries, boolean onDemand) {
        foot.removeAll();
        boolean first = onDemand;
        for (var entry : entries) {
            var what = new H2(entry.what());
            var time = new Element("time").setText(entry.when());
            var head = new Div(what);
            head.addClassName("q-entry-head");
            head.getElement().appendChild(time);
            var item = new ListItem(head);
            item.add(entry.details());
            list.add(item);
            if (first) {
                what.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
                first = false;
            }
        }
    }

    void more(ActionButton button) {
        foot.add(button);
    }
}
