package io.quittance.desk;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.quittance.staff.StaffTexts;
import java.util.function.Consumer;

/** What the list is searched for. */
final class CaseSearchField extends Input {

    CaseSearchField(StaffTexts texts, Consumer<String> search) {
        addClassName("q-input");
        setType("search");
        setPlaceholder(texts.of(CasesText.SEARCH_HINT));
        getElement()
                .setAttribute("aria-label", texts.of(CasesText.SEARCH))
                .setAttribute("data-search", true)
                .setAttribute("data-testid", "case-search");
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(event -> search.accept(event.getValue() == null ? "" : event.getValue()));
    }
}
