package io.quittance.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The plain HTML text area that {@link LongTextField} labels. */
@Tag("textarea")
final class TextArea extends AbstractSinglePropertyField<TextArea, String> {

    TextArea() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }
}
