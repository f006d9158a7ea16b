package io.quittance.console.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import io.quittance.identity.ApiScope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may do, as native check boxes. */
final class ScopeChoice extends FieldSet {

    private final Map<ApiScope, Boolean> boxes = new EnumMap<>(ApiScope.class);

    ScopeChoice(String legend, Set<ApiScope> chosen) {
        super(legend);
        addClassName("q-field");
        for (var scope : ApiScope.values()) {
            boxes.put(scope, chosen.contains(scope));
            add(line(scope, chosen.contains(scope)));
        }
    }

    Set<ApiScope> chosen() {
        return boxes.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Div line(ApiScope scope, boolean on) {
        var box = new Input();
        box.setType("checkbox");
        box.setId("scope-" + scope.text().replace(':', '-'));
        box.getElement().setProperty("checked", on);
        box.getElement()
                .addPropertyChangeListener(
                        "checked", "change", event -> boxes.put(scope, Boolean.TRUE.equals(event.getValue())));
        var label = new NativeLabel(scope.text());
        label.setFor(box);
        var line = new Div(box, label);
        line.addClassName("q-choice");
        return line;
    }
}
