package io.quittance.ui;

/** Several lines of text. */
public final class LongTextField extends Field<TextArea> {

    /** An empty text of at most {@code maxLength} characters. */
    public LongTextField(String label, int maxLength) {
        super(label, new TextArea());
        control().getElement().setAttribute("maxlength", Integer.toString(maxLength));
        control().getElement().setAttribute("rows", "5");
    }

    /** The text without spaces around it, never null. */
    public String value() {
        return textOf(control());
    }

    /** Fills the text. */
    public LongTextField value(String text) {
        control().setValue(text);
        return this;
    }
}
