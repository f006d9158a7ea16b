package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.quittance.desk.page.CaseAction;
import io.quittance.reporting.CaseFilter;
import io.quittance.staff.StaffTexts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One line to find a debtor, an invoice or an action; arrows choose, Enter does. */
@Tag("dialog")
final class Palette extends HtmlContainer {

    private static final int FOUND = 8;

    private final transient Source source;
    private final UnorderedList list = new UnorderedList();

    /** What palettes of one person show. */
    record Source(StaffTexts texts, CaseSearch search, Supplier<List<CaseAction>> actions) {

        void open() {
            var palette = new Palette(this);
            UI.getCurrent().add(palette);
            palette.getElement().executeJs("this.showModal()");
        }
    }

    private Palette(Source source) {
        this.source = source;
        addClassNames("q-dialog", "q-palette");
        var label = source.texts.of(DeskText.FIND);
        getElement().setAttribute("aria-label", label);
        getElement().addEventListener("close", _ -> removeFromParent());
        var input = new Input();
        input.addClassName("q-input");
        input.setPlaceholder(label);
        input.getElement()
                .setAttribute("aria-label", label)
                .setAttribute("autocomplete", "off")
                .setAttribute("autofocus", true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.addValueChangeListener(
                event -> show(event.getValue() == null ? "" : event.getValue().strip()));
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", label);
        add(input, list);
        show("");
    }

    private void show(String text) {
        list.removeAll();
        var wanted = text.toLowerCase(Locale.ROOT);
        source.actions.get().stream()
                .filter(action -> action.label().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(action -> item(action.label(), action.key(), action.run()));
        if (!wanted.isEmpty()) {
            source.search
                    .page(CaseFilter.Kind.ALL, text, 0, FOUND)
                    .forEach(found -> item(
                            found.summary().name() + " · " + found.summary().reference(),
                            source.texts.money(found.summary().open()),
                            () -> UI.getCurrent().navigate(found.address())));
        }
        list.getChildren().findFirst().ifPresentOrElse(first -> select(first), () -> {
            var none = new ListItem(source.texts.of(CasesText.NO_CASES));
            none.addClassName("q-empty");
            list.add(none);
        });
    }

    private void item(String label, String end, Runnable run) {
        var item = new ListItem(new Span(label));
        if (end.length() == 1) {
            var key = new Element("kbd");
            key.setText(end);
            item.getElement().appendChild(key);
        } else if (!end.isEmpty()) {
            item.add(new Span(end));
        }
        item.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        item.addClickListener(_ -> {
            getElement().executeJs("this.close()");
            removeFromParent();
            run.run();
        });
        list.add(item);
    }

    private static void select(Component item) {
        item.getElement().setAttribute("aria-selected", "true");
    }
}
