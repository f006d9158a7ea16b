package io.quittance.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/** The plain HTML list of choices that {@link ChoiceField} labels. */
@Tag("select")
public final class NativeSelect extends AbstractSinglePropertyField<NativeSelect, String> {

    NativeSelect() {
        super("value", "", false);
        setSynchronizedEvent("change");
    }

    void option(String value, String text, boolean chosen) {
        var option = new Element("option").setText(text).setAttribute("value", value);
        if (chosen) {
            option.setAttribute("selected", true);
        }
        getElement().appendChild(option);
    }
}
