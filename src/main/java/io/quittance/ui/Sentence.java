package io.quittance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** A sentence with something inside that is more than text: an amount set large, a link. */
public final class Sentence {

    /** Stands in a sentence for the component; a private character, in no name. */
    public static final String PLACE = "\uE000";

    private Sentence() {}

    /** The words before, the component, the words after. @param words hold {@link #PLACE} once */
    public static Component[] around(String words, Component inside) {
        int at = words.indexOf(PLACE);
        return new Component[] {new Span(words.substring(0, at)), inside, new Span(words.substring(at + PLACE.length()))
        };
    }
}
