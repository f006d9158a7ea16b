package io.quittance.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A labelled entry: label, hint, error and control in reading order, tied together for screen readers. The value is that
 * of the control; an error is shown until it is taken away with {@link #error}.
 */
public abstract class Field<C extends Component> extends Div {

    private final C control;
    private final Span hint = new Span();
    private final Span error = new Span();

    Field(String label, C control) {
        this.control = control;
        var id = "f" + UUID.randomUUID().toString().substring(0, 8);
        control.setId(id);
        control.addClassName("q-input");
        hint.setId(id + "-hint");
        hint.addClassName("q-hint");
        hint.setVisible(false);
        error.setId(id + "-error");
        error.addClassName("q-field-error");
        error.setVisible(false);
        addClassName("q-field");
        var labelText = new NativeLabel(label);
        labelText.setFor(id);
        add(labelText, hint, error, control);
    }

    /** Says below the label why it is asked or how it looks. */
    public void hint(String text) {
        hint.setText(text);
        hint.setVisible(true);
        describe();
    }

    /** Shows what is wrong and how to mend it; null takes it away. */
    public void error(@Nullable String text) {
        error.setText(text == null ? "" : text);
        error.setVisible(text != null);
        if (text == null) {
            control.getElement().removeAttribute("aria-invalid");
        } else {
            control.getElement().setAttribute("aria-invalid", "true");
        }
        describe();
    }

    /** Shows what is wrong and puts the cursor there. */
    public void refuse(String text) {
        error(text);
        control.getElement().callJsFunction("focus");
    }

    /**
     * Keeps what is typed in the browser's tab until it was sent: it survives a change of language, the end of the visit
     * and a lost connection.
     *
     * @param key names person and form; the screen that says "sent" carries it as {@code data-draft-sent}
     */
    public void draft(String key) {
        control.getElement().setAttribute("data-draft", key);
    }

    /** The id of the control, for an {@link ErrorSummary}. */
    public String controlId() {
        return control.getId().orElseThrow();
    }

    /** Names the control for scripts. */
    public void testId(String id) {
        control.getElement().setAttribute("data-testid", id);
    }

    /** The control itself. */
    protected C control() {
        return control;
    }

    static String textOf(AbstractField<?, String> field) {
        var value = field.getValue();
        return value == null ? "" : value.strip();
    }

    private void describe() {
        var ids = (hint.isVisible() ? controlId() + "-hint " : "") + (error.isVisible() ? controlId() + "-error" : "");
        if (ids.isBlank()) {
            control.getElement().removeAttribute("aria-describedby");
        } else {
            control.getElement().setAttribute("aria-describedby", ids.strip());
        }
    }
}
