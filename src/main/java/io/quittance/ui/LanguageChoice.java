package io.quittance.ui;

import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Language;
import java.util.function.Consumer;

/** The reader's language, each under its own name. */
public final class LanguageChoice extends NativeLabel {

    /** Shows the current language and tells the one chosen. */
    public LanguageChoice(String label, Language current, Consumer<Language> chosen) {
        addClassName("q-language");
        var name = new Span(label);
        name.addClassName("q-visually-hidden");
        var list = new NativeSelect();
        list.getElement().setAttribute("data-testid", "language");
        for (var language : Language.values()) {
            list.option(language.code(), nameOf(language), language == current);
        }
        list.setValue(current.code());
        list.addValueChangeListener(event -> chosen.accept(Language.parse(event.getValue())));
        add(name, list);
    }

    /** The language's own name for itself. */
    public static String nameOf(Language language) {
        return switch (language) {
            case FR -> "Français";
            case EN -> "English";
            case NL -> "Nederlands";
            case DE -> "Deutsch";
        };
    }
}
