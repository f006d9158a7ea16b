package io.quittance.console;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;

/** Something shown once, selected as a whole by one click. */
public final class SecretBox extends Div {

    public SecretBox(String... secrets) {
        addClassName("q-once");
        for (var secret : secrets) {
            add(new Code(secret));
        }
    }
}
