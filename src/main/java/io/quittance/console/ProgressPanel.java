package io.quittance.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Long work, counted: how much is done of how much, and what it does now. Update it from the screen's poll. */
public final class ProgressPanel extends Div {

    private final Span counted = new Span();
    private final Span now = new Span();
    private final Element bar = new Element("progress");

    /** Nothing done yet. */
    public ProgressPanel(String title) {
        addClassName("q-progress");
        var name = new Span(title);
        name.addClassName("q-label");
        counted.addClassName("q-soft");
        now.addClassName("q-soft");
        bar.setAttribute("aria-label", title);
        add(new Div(name, counted), now);
        getElement().insertChild(1, bar);
    }

    /** Shows progress; an unknown whole (0 or less) shows movement only. */
    public void update(long done, long whole, String countedText, String nowText) {
        if (whole > 0) {
            bar.setAttribute("max", Long.toString(whole)).setAttribute("value", Long.toString(Math.min(done, whole)));
        } else {
            bar.removeAttribute("value");
        }
        counted.setText(countedText);
        now.setText(nowText);
    }
}
