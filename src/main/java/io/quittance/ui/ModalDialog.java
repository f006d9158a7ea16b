package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** The browser's own dialog: keeps the focus inside, closes with Escape, gives the focus back. */
@Tag("dialog")
public final class ModalDialog extends HtmlContainer {

    private final Div actions = new Div();
    private final Div notices = new Div();

    /** A dialog with this title and content; opens with {@link #open}. */
    public ModalDialog(String title, Component... content) {
        addClassName("q-dialog");
        var head = new H2(title);
        head.setId("q-dialog-title");
        getElement().setAttribute("aria-labelledby", "q-dialog-title");
        actions.addClassName("q-actions");
        notices.setVisible(false);
        add(head, notices);
        add(content);
        getElement().addEventListener("close", _ -> removeFromParent());
    }

    /** Puts buttons at the foot, the main one first. */
    public ModalDialog actions(Component... buttons) {
        actions.add(buttons);
        add(actions);
        return this;
    }

    /** Says something on top, in place of what was said before; what was typed below stays. */
    public ModalDialog notice(Component notice) {
        notices.removeAll();
        notices.add(notice);
        notices.setVisible(true);
        notices.getElement().callJsFunction("scrollIntoView");
        return this;
    }

    /** A dialog as wide as the page allows, for documents. */
    public ModalDialog wide() {
        getElement().setAttribute("data-size", "wide");
        return this;
    }

    /** Shows it. */
    public ModalDialog open(UI ui) {
        ui.add(this);
        getElement().executeJs("this.showModal()");
        return this;
    }

    /** Takes it away. */
    public void close() {
        getElement().executeJs("this.close()");
        removeFromParent();
    }
}
