package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The bar on top of desk and console: where am I, where can I go. */
public final class TopBar extends Header {

    private final Nav nav = new Nav();
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    /** A bar; an empty firm is left out. */
    public TopBar(String home, String firm, String navLabel) {
        addClassName("q-bar");
        var mark = new Anchor(home, "Quittance");
        mark.addClassName("q-bar-mark");
        add(mark);
        if (!firm.isEmpty()) {
            var name = new Span(firm);
            name.addClassName("q-bar-firm");
            add(name);
        }
        nav.addClassName("q-bar-nav");
        nav.getElement().setAttribute("aria-label", navLabel);
        add(nav);
    }

    /** Adds a place to go; a count of 0 or less is not shown. */
    public TopBar link(String href, String text, long count) {
        var link = new Anchor(href, new Span(text));
        links.put(href, link);
        nav.add(link);
        count(href, count);
        return this;
    }

    /** Says how much waits at a place; a count of 0 or less is not shown. */
    public void count(String href, long count) {
        var link = Objects.requireNonNull(links.get(href));
        link.getChildren().skip(1).toList().forEach(link::remove);
        if (count > 0) {
            var number = new Span(Long.toString(count));
            number.addClassName("q-count");
            link.add(number);
        }
    }

    /** Marks the place whose address begins the current one; the longest wins. */
    public void here(String path) {
        var best =
                links.keySet().stream().filter(path::startsWith).max((a, b) -> Integer.compare(a.length(), b.length()));
        links.forEach((href, link) -> {
            if (best.filter(href::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** Puts something at the end of the bar: search, the person, sign out. */
    public TopBar end(Component... components) {
        add(components);
        return this;
    }
}
