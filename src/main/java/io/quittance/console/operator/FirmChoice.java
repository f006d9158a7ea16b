package io.quittance.console.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Firms as native check boxes. */
final class FirmChoice extends FieldSet {

    private final Set<FirmId> chosen;

    FirmChoice(String legend, Collection<Firm> firms, Set<FirmId> chosen) {
        super(legend);
        this.chosen = new HashSet<>(chosen);
        addClassName("q-field");
        firms.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(firm -> add(line(firm)));
    }

    Set<FirmId> chosen() {
        return Set.copyOf(chosen);
    }

    private Div line(Firm firm) {
        var box = new Input();
        box.setType("checkbox");
        box.setId("firm-" + firm.key());
        box.getElement().setProperty("checked", chosen.contains(firm.id()));
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (Boolean.TRUE.equals(event.getValue())) {
                chosen.add(firm.id());
            } else {
                chosen.remove(firm.id());
            }
        });
        var label = new NativeLabel(firm.name());
        label.setFor(box);
        var line = new Div(box, label);
        line.addClassName("q-choice");
        return line;
    }
}
