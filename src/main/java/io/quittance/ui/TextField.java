package io.quittance.ui;

import com.vaadin.flow.component.html.Input;

/** One line of text. */
public final class TextField extends Field<Input> {

    /** An empty line of text. */
    public TextField(String label) {
        super(label, new Input());
    }

    /** The text without spaces around it, never null. */
    public String value() {
        return textOf(control());
    }

    /** Fills the line. */
    public TextField value(String text) {
        control().setValue(text);
        return this;
    }

    /** {@code email}, {@code tel}, {@code password} … decides keyboard and filling in. */
    public TextField type(String type, String autocomplete) {
        control().setType(type);
        control().getElement().setAttribute("autocomplete", autocomplete);
        return this;
    }

    /** The longest text taken. */
    public TextField maxLength(int characters) {
        control().getElement().setAttribute("maxlength", Integer.toString(characters));
        return this;
    }
}
