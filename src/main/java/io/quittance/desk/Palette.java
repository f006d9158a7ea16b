package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.quittance.desk.page.CaseAction;
import io.quittance.staff.StaffTexts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One line to find a debtor, an invoice, an amount, a page or an action; arrows choose, Enter does. It is always there and the
 * browser opens it at once, so that what is typed next goes into it; what it lists is asked for then. Cases and pages are
 * links, so that the address follows.
 */
@Tag("dialog")
final class Palette extends HtmlContainer {

    private static final int FOUND = 8;
    private static final int TYPING_MILLIS = 150;

    private final transient Source source;
    private final UnorderedList list = new UnorderedList();

    /** A page to go to. */
    record Place(String label, String address) {}

    /**
     * What the palette of one person shows.
     *
     * @param actions of the page that is open now
     */
    record Source(StaffTexts texts, CaseSearch search, Supplier<List<CaseAction>> actions, List<Place> places) {}

    Palette(Source source) {
        this.source = source;
        addClassNames("q-dialog", "q-palette");
        var label = source.texts.of(DeskText.FIND);
        getElement().setAttribute("aria-label", label);
        getElement().addEventListener("asked", _ -> show(""));
        var input = new Input();
        input.addClassName("q-input");
        input.setPlaceholder(label);
        input.getElement().setAttribute("aria-label", label).setAttribute("autocomplete", "off");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_MILLIS);
        input.addValueChangeListener(
                event -> show(event.getValue() == null ? "" : event.getValue().strip()));
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", label);
        add(input, list);
    }

    private void show(String text) {
        list.removeAll();
        var wanted = text.toLowerCase(Locale.ROOT);
        source.actions.get().stream()
                .filter(action -> contains(action.label(), wanted))
                .forEach(action -> action(action.label(), action.key(), action.run()));
        source.places.stream()
                .filter(place -> contains(place.label(), wanted))
                .forEach(place -> link(place.address(), new Span(place.label())));
        if (!wanted.isEmpty()) {
            source.search.page(CaseSearch.Wish.of(text), 0, FOUND).forEach(this::found);
        }
        list.getChildren()
                .findFirst()
                .ifPresentOrElse(
                        first -> first.getChildren()
                                .forEach(option -> option.getElement().setAttribute("aria-selected", "true")),
                        this::nothing);
        getElement().setAttribute("data-for", text);
    }

    private static boolean contains(String label, String wanted) {
        return label.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void found(CaseSearch.Found found) {
        var summary = found.summary();
        var about = new Span(summary.reference() + " · " + found.firm().name());
        about.addClassName("q-soft");
        link(found.address(), new Span(new Span(summary.name()), about), new Span(source.texts.money(summary.open())));
    }

    private void link(String address, Component... content) {
        var link = new Anchor(address);
        link.add(content);
        option(link);
        list.add(presented(link));
    }

    private void action(String label, String key, Runnable run) {
        var item = new NativeButton();
        item.add(new Span(label));
        item.getElement().setAttribute("type", "button");
        option(item);
        var hint = new Element("kbd");
        hint.setText(key);
        item.getElement().appendChild(hint);
        item.addClickListener(_ -> {
            getElement().executeJs("this.close()");
            run.run();
        });
        list.add(presented(item));
    }

    private static void option(Component item) {
        item.getElement()
                .setAttribute("role", "option")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-selected", "false");
    }

    private static ListItem presented(Component option) {
        var item = new ListItem(option);
        item.getElement().setAttribute("role", "presentation");
        return item;
    }

    private void nothing() {
        var none = new ListItem(source.texts.of(CasesText.NO_CASES));
        none.addClassName("q-empty");
        list.add(none);
    }
}
