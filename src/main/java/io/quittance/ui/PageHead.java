package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** Title, one line of purpose and the actions of a desk or console page. */
public final class PageHead extends Header {

    private final Div actions = new Div();

    /** A page title; an empty purpose is left out. */
    public PageHead(String title, String purpose) {
        addClassName("q-page-head");
        var words = new Div(new H1(title));
        if (!purpose.isEmpty()) {
            words.add(new Paragraph(purpose));
        }
        actions.addClassName("q-actions");
        add(words, actions);
    }

    /** Adds actions, the main one last. */
    public PageHead actions(Component... buttons) {
        actions.add(buttons);
        return this;
    }
}
