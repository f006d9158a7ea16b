package io.quittance.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A value that people take along to their bank or telephone, with a button that copies it. */
public final class CopyValue extends Span {

    /** Characters from which a value is set smaller to stay on one line of a phone; an IBAN in groups has up to 42. */
    private static final int LONG = 22;

    /**
     * A value to copy.
     *
     * @param shown the value as people read it, an IBAN in groups of four
     * @param copied what is put on the clipboard, an IBAN without spaces
     * @param button the word on the button
     * @param name what a screen reader hears, "copy the IBAN"
     * @param done the word once it is copied
     */
    public CopyValue(String shown, String copied, String button, String name, String done) {
        addClassName("q-copy");
        var words = new Span(shown);
        words.addClassName("q-bank");
        var copy = new NativeButton(button);
        copy.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", copied)
                .setAttribute("data-copied", done)
                .setAttribute("aria-label", name);
        add(words, copy);
    }

    /** Never breaks over two lines; for values of known length, such as an IBAN. */
    public CopyValue inOnePiece() {
        getChildren()
                .findFirst()
                .ifPresent(words -> words.getElement()
                        .setAttribute("data-piece", words.getElement().getText().length() > LONG ? "long" : ""));
        return this;
    }
}
