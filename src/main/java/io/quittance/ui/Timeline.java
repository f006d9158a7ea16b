package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** What happened, newest first. */
public final class Timeline extends OrderedList {

    /** Nothing yet. */
    public Timeline() {
        addClassName("q-timeline");
    }

    /**
     * Adds one happening below the ones before it.
     *
     * @param when the date as the reader writes it
     * @param details reasons and links, set below
     */
    public Timeline event(StatusStyle style, String when, String what, Component... details) {
        var time = new Element("time");
        time.setText(when);
        var line = new Div(new Span(what));
        line.addClassName("q-timeline-line");
        line.getElement().appendChild(time);
        var item = new ListItem(line);
        item.getElement().setAttribute("data-status", style.attribute());
        if (details.length > 0) {
            var below = new Div(details);
            below.addClassName("q-detail");
            item.add(below);
        }
        add(item);
        return this;
    }
}
